package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.shared.Keyed;
import no.mandat.workflow.shared.Reason;

/** Calls a review off. */
public record CancelReview(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ReviewId review,
        @Reason String reason)
        implements Keyed {}
