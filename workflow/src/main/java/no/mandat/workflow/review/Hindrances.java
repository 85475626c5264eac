package no.mandat.workflow.review;

import java.util.List;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.ReviewId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/** What keeps a text from being ready. */
public record Hindrances(List<OpenObjection> objections, List<UnansweredChanges> changes) {

    /**
     * An objection that stands.
     *
     * @param by whose
     * @param section on which section, where it is on one
     * @param recommendation on which recommendation, where it is on one
     * @param text Markdown
     * @param wayOut what would resolve it, Markdown
     */
    public record OpenObjection(
            CommentId id,
            String by,
            @Nullable SectionId section,
            @Nullable RecommendationId recommendation,
            String text,
            String wayOut) {}

    /**
     * Somebody asks for changes and wasn't answered.
     *
     * @param number of the verdict
     * @param by whose
     * @param text Markdown
     */
    public record UnansweredChanges(ReviewId review, int number, String by, String text) {}

    /** Whether nothing does. */
    public boolean isNothing() {
        return objections.isEmpty() && changes.isEmpty();
    }
}
