package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Gives a recommendation another number.
 *
 * @param after which it follows; none puts it first
 */
public record MoveRecommendation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RecommendationId recommendation,
        @Nullable RecommendationId after)
        implements Keyed {}
