package no.mandat.workflow.election;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.mandat.workflow.shared.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What the board is asked.
 *
 * @param title of the resolution
 * @param text of the resolution, in Markdown
 * @param fromDay when the new leader takes over, or the day of the board's decision if that is later
 * @param lastDay the last day for the board's positions; none for the usual time
 */
public record ConfirmationForm(
        @OneLine(max = 200) String title,

        @NotBlank(message = "rule.required") @Size(max = 100_000, message = "rule.tooLong") String text,

        @NotNull(message = "rule.required") LocalDate fromDay,
        @Nullable LocalDate lastDay) {}
