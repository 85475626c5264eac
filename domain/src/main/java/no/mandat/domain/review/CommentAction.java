package no.mandat.domain.review;

/** What can be done with a comment; when, says {@link CommentLife}. */
public enum CommentAction {
    REPLY,
    ACCEPT,
    DECLINE,
    RESOLVE,
    REOPEN,
    WITHDRAW,
    OVERRIDE
}
