package no.mandat.workflow.milestone;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says that a milestone was reached.
 *
 * @param on the day it was, today or before
 */
public record ReachMilestone(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MilestoneId milestone,
        @NotNull(message = "rule.required") LocalDate on)
        implements Keyed {}
