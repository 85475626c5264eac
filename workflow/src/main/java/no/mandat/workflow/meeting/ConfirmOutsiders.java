package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;

/** Turns the second key for people from outside, all of the same meeting. */
public record ConfirmOutsiders(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,

        @NotEmpty(message = "rule.required") @Size(max = 1_000, message = "rule.tooMany") List<@NotNull(message = "rule.required") AttendeeId> attendees)
        implements Keyed {}
