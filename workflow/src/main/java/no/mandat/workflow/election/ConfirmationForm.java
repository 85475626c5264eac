package no.mandat.workflow.election;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the board is asked.
 *
 * @param language in which the resolution is written
 * @param note what is added to it, in Markdown, at most 4000 characters
 * @param fromDay when the new leader takes over, or the day of the board's decision if that is later
 * @param lastDay the last day for the board's positions; none for the usual time
 */
public record ConfirmationForm(
        @NotNull(message = "rule.required") @Pattern(regexp = "nb|nn|en", message = "rule.language") String language,

        @Nullable @Size(max = 4000, message = "rule.tooLong") String note,

        @NotNull(message = "rule.required") LocalDate fromDay,
        @Nullable LocalDate lastDay) {}
