package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Plans a milestone again that was given up.
 *
 * @param reason why, at most 2000 characters; the history shows it
 */
public record RestoreMilestone(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MilestoneId milestone,
        @Reason String reason)
        implements Keyed {}
