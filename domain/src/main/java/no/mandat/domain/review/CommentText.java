package no.mandat.domain.review;

import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a comment says.
 *
 * @param text Markdown; a suggestion may do without
 * @param replacement of a suggestion: the words that shall stand there, as they are or with the marks of one line of Markdown; empty where
 *     the passage shall go
 * @param wayOut of an objection: what would resolve it
 */
public record CommentText(
        CommentKind kind,
        @Nullable String text,
        @Nullable String replacement,
        @Nullable String wayOut) {

    /**
     * Without surrounding space, and without what doesn't belong to the kind.
     *
     * @throws RefusedException {@link ReviewRefusal.CommentTextMissing}, {@link ReviewRefusal.CommentWayOutMissing}
     */
    public CommentText {
        text = normal(text);
        replacement = kind != CommentKind.SUGGESTION ? null : replacement == null ? "" : replacement.strip();
        wayOut = kind == CommentKind.OBJECTION ? normal(wayOut) : null;
        if (text == null && kind != CommentKind.SUGGESTION) {
            throw new RefusedException(new ReviewRefusal.CommentTextMissing(kind));
        }
        if (wayOut == null && kind == CommentKind.OBJECTION) {
            throw new RefusedException(new ReviewRefusal.CommentWayOutMissing());
        }
    }

    static @Nullable String normal(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
