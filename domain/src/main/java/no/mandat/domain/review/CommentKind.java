package no.mandat.domain.review;

/** What a comment is for. */
public enum CommentKind {
    REMARK,
    /** Other words for the passage. */
    SUGGESTION,
    /** The text isn't ready while it stands. */
    OBJECTION
}
