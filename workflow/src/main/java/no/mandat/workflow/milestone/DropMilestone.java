package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Gives a milestone up.
 *
 * @param reason why, at most 2000 characters; the history shows it
 */
public record DropMilestone(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MilestoneId milestone,
        @Reason String reason)
        implements Keyed {}
