package no.mandat.workflow.review;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ReviewId;
import no.mandat.workflow.shared.Keyed;

/** Asks somebody no longer. */
public record TakeOffReviewer(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") ReviewId review,
        @NotNull(message = "rule.required") PersonId person)
        implements Keyed {}
