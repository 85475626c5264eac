package no.mandat.workflow.inbox;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ContributionId;
import no.mandat.workflow.document.ClassificationForm;
import no.mandat.workflow.shared.Keyed;

/**
 * Says who a contribution is for.
 *
 * @param version the version that the screen showed
 */
public record ClassifyContribution(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ContributionId contribution,
        int version,
        @NotNull(message = "rule.required") @Valid ClassificationForm classification)
        implements Keyed {}
