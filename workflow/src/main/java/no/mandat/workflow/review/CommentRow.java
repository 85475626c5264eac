package no.mandat.workflow.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.mandat.domain.review.CommentAction;
import no.mandat.domain.review.CommentKind;
import no.mandat.domain.review.CommentState;
import no.mandat.domain.shared.CommentId;
import no.mandat.domain.shared.RecommendationId;
import no.mandat.domain.shared.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * A comment with its thread.
 *
 * @param revision on which revision it was made
 * @param section on which section, where it is on one
 * @param recommendation on which recommendation, where it is on one
 * @param quote the words that it is on, as they were then, where it is on some
 * @param place where these are in the section's plain text now; none where the text lost them
 * @param text Markdown; a suggestion may do without
 * @param replacement what shall stand there, of a suggestion; empty where the passage shall go
 * @param wayOut what would resolve it, of an objection
 * @param own whether it is the reader's
 * @param reason why it was declined or overridden
 * @param settledBy who settled it
 * @param actions what the reader can do with it now
 */
public record CommentRow(
        CommentId id,
        int revision,
        CommentKind kind,
        CommentState state,
        @Nullable SectionId section,
        @Nullable RecommendationId recommendation,
        @Nullable String quote,
        @Nullable Place place,
        @Nullable String text,
        @Nullable String replacement,
        @Nullable String wayOut,
        String by,
        boolean own,
        Instant madeAt,
        List<ReplyRow> replies,
        @Nullable String reason,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        Set<CommentAction> actions) {

    /**
     * What somebody answered in it.
     *
     * @param text Markdown
     */
    public record ReplyRow(String by, String text, Instant at) {}

    /** Whether the text lost the words that it is on. */
    public boolean isLost() {
        return quote != null && place == null;
    }

    /** Whether it is on the whole text. */
    public boolean isOnTheWhole() {
        return section == null && recommendation == null;
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return state == CommentState.OPEN;
    }

    /** Whether the text isn't ready while it stands. */
    public boolean blocks() {
        return isOpen() && kind == CommentKind.OBJECTION;
    }
}
