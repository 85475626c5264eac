package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Goes on with a milestone that was called reached.
 *
 * @param reason why, at most 2000 characters; the history shows it
 */
public record ReopenMilestone(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MilestoneId milestone,
        @Reason String reason)
        implements Keyed {}
