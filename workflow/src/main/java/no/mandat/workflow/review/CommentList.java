package no.mandat.workflow.review;

import java.util.List;
import java.util.Set;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;

/**
 * All comments on a text.
 *
 * @param comments those on the whole first, then in the order of the text; those on recommendations and on what it says no longer stand last
 * @param mayMake of which kinds the reader can make some now
 */
public record CommentList(List<CommentRow> comments, Set<CommentKind> mayMake) {

    /** Those on a section, those that the section lost last. */
    public List<CommentRow> on(SectionId section) {
        return comments.stream().filter(one -> section.equals(one.section())).toList();
    }

    /** Those on a recommendation. */
    public List<CommentRow> on(RecommendationId recommendation) {
        return comments.stream()
                .filter(one -> recommendation.equals(one.recommendation()))
                .toList();
    }

    /** Those on the whole. */
    public List<CommentRow> onTheWhole() {
        return comments.stream().filter(CommentRow::isOnTheWhole).toList();
    }

    /** How many are open. */
    public OpenCounts open() {
        return OpenCounts.of(comments);
    }

    /** How many are open on a section, for the table of contents. */
    public OpenCounts open(SectionId section) {
        return OpenCounts.of(on(section));
    }
}
