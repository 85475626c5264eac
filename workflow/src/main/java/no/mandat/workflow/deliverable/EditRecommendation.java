package no.mandat.workflow.deliverable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.workflow.shared.Keyed;

/**
 * Says a recommendation otherwise.
 *
 * @param version the version that the screen showed
 */
public record EditRecommendation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RecommendationId recommendation,
        int version,
        @NotNull(message = "rule.required") @Valid RecommendationForm form)
        implements Keyed {}
