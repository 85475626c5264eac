package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.workflow.shared.Keyed;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the language of a recommendation of what was approved.
 *
 * @param version of the corrections that the screen showed; none where nothing was corrected yet
 * @param text Markdown
 * @param rationale Markdown; may be empty
 */
public record CorrectRecommendation(
        @NotNull(message = "rule.required") UUID key,
        @NotNull(message = "rule.required") DeliverableId deliverable,
        @Nullable Integer version,
        @NotNull(message = "rule.required") RecommendationId recommendation,

        @NotBlank(message = "rule.required") @Size(max = 5_000, message = "rule.tooLong") String text,

        @NotNull(message = "rule.required") @Size(max = 10_000, message = "rule.tooLong") String rationale)
        implements Keyed {}
