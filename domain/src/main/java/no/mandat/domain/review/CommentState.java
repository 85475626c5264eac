package no.mandat.domain.review;

/** Where a comment is in its life ({@link CommentLife}). */
public enum CommentState {
    OPEN,
    /** The suggestion was taken into the text, or the remark was followed. */
    ACCEPTED,
    DECLINED,
    /** There is nothing more to do about it. */
    RESOLVED,
    WITHDRAWN,
    /** An objection that the leader lets stand, for a reason that is shown. */
    OVERRIDDEN
}
