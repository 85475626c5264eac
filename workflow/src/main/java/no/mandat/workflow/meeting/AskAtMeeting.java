package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Asks the body that meets about the next step of the deliverable that an item is about.
 *
 * @param lastDay the last day for positions; none for the usual time of the step
 * @param thatDay whether positions are taken to the end of the day of the meeting, whatever the last day
 * @param absent members in whose place their deputies vote
 */
public record AskAtMeeting(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AgendaItemId item,
        @Nullable LocalDate lastDay,
        boolean thatDay,
        @NotNull(message = "rule.required") Set<PersonId> absent)
        implements Keyed {}
