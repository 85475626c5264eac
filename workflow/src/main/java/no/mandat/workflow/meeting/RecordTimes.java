package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Notes whether somebody was there with the times, as the minutes shall say.
 *
 * @param arrived when they came, where they came late
 * @param left when they went, where they left early
 * @param deputy who is there for them, where somebody is
 */
public record RecordTimes(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AttendeeId attendee,
        @NotNull(message = "rule.required") Presence presence,
        @Nullable Instant arrived,
        @Nullable Instant left,
        @Nullable PersonId deputy)
        implements Keyed {}
