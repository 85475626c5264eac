package no.mandat.workflow.deliverable;

import java.time.LocalDate;
import no.mandat.domain.shared.ParticipationId;

/**
 * An outsider who is named on a section, or can be.
 *
 * @param toDay the last day on which they take part
 * @param named whether they are named on it
 */
public record SectionReader(ParticipationId id, String name, LocalDate toDay, boolean named) {}
