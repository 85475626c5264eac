package no.mandat.workflow.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Moves a milestone's date.
 *
 * @param version the version that the screen showed: whoever moves a date has seen the one before
 * @param reason why, at most 2000 characters; in an adopted mandate there must be one
 */
public record RescheduleMilestone(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MilestoneId milestone,
        int version,
        @NotNull(message = "rule.required") @Valid DueForm due,

        @Nullable @Size(max = 2000, message = "rule.tooLong") String reason)
        implements Keyed {}
