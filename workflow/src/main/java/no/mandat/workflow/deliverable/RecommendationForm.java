package no.mandat.workflow.deliverable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import no.mandat.domain.deliverable.RecommendationText;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.shared.OptionalLine;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a recommendation.
 *
 * @param section in which it stands; none where it stands behind all
 * @param text what is recommended, Markdown
 * @param rationale why, Markdown; may be empty
 * @param addressee who is to act; may be empty
 * @param clauses what of the mandate it answers
 * @param points of input that it builds on
 */
public record RecommendationForm(
        @Nullable SectionId section,

        @NotBlank(message = "rule.required") @Size(max = 5_000, message = "rule.tooLong") String text,

        @NotNull(message = "rule.required") @Size(max = 10_000, message = "rule.tooLong") String rationale,

        @NotNull(message = "rule.required") @OptionalLine(max = 300)
        String addressee,

        @NotNull(message = "rule.required") @Size(max = 200, message = "rule.tooMany") List<@NotNull(message = "rule.required") ClauseId> clauses,

        @NotNull(message = "rule.required") @Size(max = 2_000, message = "rule.tooMany") List<@NotNull(message = "rule.required") PointId> points) {

    RecommendationText says() {
        return new RecommendationText(
                section, text.strip(), rationale.strip(), addressee.strip(), Set.copyOf(clauses), Set.copyOf(points));
    }
}
