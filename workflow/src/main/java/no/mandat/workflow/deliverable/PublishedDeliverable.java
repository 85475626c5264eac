package no.mandat.workflow.deliverable;

import java.time.Instant;
import no.mandat.domain.mandate.DeliverableKind;

/**
 * What a group has published, in the list of its mandate: as the revision says it that counts.
 *
 * @param number which of the mandate's
 * @param language of its text, as a language tag
 * @param publishedAt since when everybody can read that revision
 */
public record PublishedDeliverable(
        int number, DeliverableKind kind, String title, String language, Instant publishedAt) {}
