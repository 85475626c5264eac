package no.mandat.domain.point;

/** What can be done to a mailing; when, says {@link MailingLife}. */
public enum MailingAction {
    /** More points that are nearly the same were found, or chosen by somebody. */
    GROW,
    /** To answer all that are in it as one; later once more, where it has grown. */
    CONFIRM,
    /** To answer one of its points by itself. */
    TAKE_OUT,
    /** To answer each by itself. */
    DISMISS
}
