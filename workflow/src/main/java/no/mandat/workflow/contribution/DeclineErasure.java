package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.shared.Keyed;

/**
 * Doesn't erase who sent a contribution though they asked for it, and tells them why.
 *
 * @param reason what they are told
 */
public record DeclineErasure(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ContributionId contribution,

        @NotBlank(message = "rule.required") @Size(max = 2_000, message = "rule.tooLong") String reason)
        implements Keyed {}
