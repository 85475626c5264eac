package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Takes somebody off the list of a meeting. */
public record RemoveAttendee(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") AttendeeId attendee,
        @Reason String reason)
        implements Keyed {}
