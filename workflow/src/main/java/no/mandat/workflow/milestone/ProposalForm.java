package no.mandat.workflow.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import no.mandat.workflow.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the board is asked about a milestone's date.
 *
 * @param language in which the resolution is written
 * @param due the date that is proposed
 * @param reason why, in Markdown, at most 2000 characters
 * @param lastDay the last day for the board's positions; none for the usual time
 */
public record ProposalForm(
        @NotNull(message = "rule.required") @Pattern(regexp = "nb|nn|en", message = "rule.language") String language,

        @NotNull(message = "rule.required") @Valid DueForm due,

        @Reason String reason,
        @Nullable LocalDate lastDay) {}
