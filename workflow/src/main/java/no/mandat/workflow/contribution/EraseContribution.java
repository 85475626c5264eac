package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Erases who sent a contribution.
 *
 * @param what whether their words and files go as well
 * @param reason that they asked for it, and how that is known; it stays, so that it names nobody
 */
public record EraseContribution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ContributionId contribution,
        @NotNull(message = "rule.required") Erasure what,
        @Reason String reason)
        implements Keyed {}
