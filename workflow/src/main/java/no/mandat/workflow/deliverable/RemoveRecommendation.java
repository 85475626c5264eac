package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.workflow.shared.Keyed;

/**
 * Takes a recommendation out.
 *
 * @param version the version that the screen showed
 */
public record RemoveRecommendation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RecommendationId recommendation,
        int version)
        implements Keyed {}
