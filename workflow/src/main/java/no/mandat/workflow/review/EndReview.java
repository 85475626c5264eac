package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.shared.Keyed;

/** Ends a review before all have answered. */
public record EndReview(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ReviewId review) implements Keyed {}
