package no.mandat.workflow.milestone;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.workflow.shared.Keyed;

/**
 * Asks the board for another date of a milestone that it controls.
 *
 * @param version the version that the screen showed
 */
public record ProposeDate(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") MilestoneId milestone,
        int version,
        @NotNull(message = "rule.required") @Valid ProposalForm form)
        implements Keyed {}
