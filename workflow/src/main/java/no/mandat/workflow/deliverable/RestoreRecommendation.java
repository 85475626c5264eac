package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.workflow.shared.Keyed;

/** Puts a recommendation back that was taken out. */
public record RestoreRecommendation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") RecommendationId recommendation)
        implements Keyed {}
