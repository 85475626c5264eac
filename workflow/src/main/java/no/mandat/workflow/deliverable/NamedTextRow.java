package no.mandat.workflow.deliverable;

import no.mandat.domain.mandate.DeliverableKind;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;

/**
 * A text that is being written, of which somebody from outside reads some sections.
 *
 * @param mandateName the mandate's short name
 * @param sections how many they are
 */
public record NamedTextRow(
        DeliverableId id, MandateId mandate, String mandateName, DeliverableKind kind, int number, long sections) {}
