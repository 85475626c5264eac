package no.mandat.workflow.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.document.Openness;
import no.mandat.domain.review.Comment;
import no.mandat.domain.review.CommentPlace;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.access.Permission;

/**
 * Which comments on a text are for its reader: of a section that isn't, and of the recommendations in it, they read no comments, either,
 * which say what it says.
 */
final class CommentsForReader {

    private final ReviewedText texts;
    private final DeliverableId text;
    private final Supplier<ReportContent> shown;
    private final Set<Openness> readable;

    /**
     * For the holder of these permissions.
     *
     * @param shown the text in which they are read; asked for where it makes a difference
     */
    CommentsForReader(ReviewedText texts, DeliverableId text, Set<Permission> allowed, Supplier<ReportContent> shown) {
        this.texts = texts;
        this.text = text;
        this.shown = shown;
        this.readable = Set.copyOf(Permission.readable(allowed));
    }

    /** Whether a comment is for them. */
    boolean includes(Comment comment) {
        var on = comment.on();
        if (on.section() == null && on.recommendation() == null
                || readable.containsAll(EnumSet.allOf(Openness.class))) {
            return true;
        }
        var now = shown.get();
        var there = holds(now, on) ? now : texts.content(text, comment.revision());
        return holds(there, on)
                && section(there, on)
                        .filter(there.closed(classification -> !readable.contains(classification.openness()))::contains)
                        .isEmpty();
    }

    private static boolean holds(ReportContent content, CommentPlace on) {
        return on.section() != null
                ? content.section(on.section()).isPresent()
                : on.recommendation() != null
                        && content.recommendation(on.recommendation()).isPresent();
    }

    /** In which section it is, where it is in one. */
    private static Optional<SectionId> section(ReportContent content, CommentPlace on) {
        return on.recommendation() == null
                ? Optional.ofNullable(on.section())
                : content.recommendation(on.recommendation()).flatMap(one -> Optional.ofNullable(one.section()));
    }
}
