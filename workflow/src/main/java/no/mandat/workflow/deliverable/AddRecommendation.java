package no.mandat.workflow.deliverable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.workflow.shared.Keyed;

/** Adds a recommendation, behind the others. */
public record AddRecommendation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        @NotNull(message = "rule.required") @Valid RecommendationForm form)
        implements Keyed {}
