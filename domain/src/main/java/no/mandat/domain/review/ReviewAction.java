package no.mandat.domain.review;

/** What can be done with a review; when, says {@link ReviewLife}. */
public enum ReviewAction {
    /** To say what one thinks of the text. */
    GIVE,
    /** To answer somebody who asks for changes. */
    ANSWER,
    /** To move the due day. */
    EXTEND,
    /** To ask one more. */
    NAME,
    /** To ask one no longer. */
    TAKE_OFF,
    END,
    CANCEL
}
