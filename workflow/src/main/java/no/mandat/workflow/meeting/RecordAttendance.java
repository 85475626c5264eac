package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.meeting.Presence;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Notes whether somebody is there just now.
 *
 * @param deputy who is there for them, where somebody is
 */
public record RecordAttendance(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AttendeeId attendee,
        @NotNull(message = "rule.required") Presence presence,
        @Nullable PersonId deputy)
        implements Keyed {}
