package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Doesn't erase who sent a contribution though they asked for it, and tells them why.
 *
 * @param reason what they are told
 */
public record DeclineErasure(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ContributionId contribution,
        @Reason String reason)
        implements Keyed {}
