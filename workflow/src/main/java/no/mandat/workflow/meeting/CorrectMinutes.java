package no.mandat.workflow.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.workflow.shared.Keyed;

/** Notes in the minutes of a meeting what is right where those of an earlier one err. */
public record CorrectMinutes(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MeetingId meeting,
        @NotNull(message = "rule.required") MeetingId earlier,

        @NotBlank(message = "rule.required") @Size(max = 5_000, message = "rule.tooLong") String text)
        implements Keyed {}
