package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.shared.Keyed;

/** Gives those who are asked until another day. */
public record ExtendReview(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ReviewId review,
        @NotNull(message = "rule.required") LocalDate due)
        implements Keyed {}
