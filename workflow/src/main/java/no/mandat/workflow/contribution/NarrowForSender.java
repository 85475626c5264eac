package no.mandat.workflow.contribution;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/**
 * Takes back a consent to publication for whoever sent a contribution.
 *
 * @param to what may be published from now on
 * @param reason how it is known that they want that
 */
public record NarrowForSender(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ContributionId contribution,
        @NotNull(message = "rule.required") Publication to,
        @Reason String reason)
        implements Keyed {}
