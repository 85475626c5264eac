package no.mandat.workflow.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.shared.Keyed;

/**
 * Replaces what a milestone says, but for its date.
 *
 * @param version the version that the screen showed
 */
public record EditMilestone(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MilestoneId milestone,
        int version,
        @NotNull(message = "rule.required") @Valid MilestoneForm form)
        implements Keyed {}
