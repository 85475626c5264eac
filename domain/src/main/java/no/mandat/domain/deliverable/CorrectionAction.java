package no.mandat.domain.deliverable;

/** What can be done to corrections of language ({@link CorrectionLife}). */
public enum CorrectionAction {
    /** To correct a text. */
    WRITE,
    /** To put them before those who decided on the text. */
    SEND,
    /** To leave the text as it is. */
    GIVE_UP,
    /** To say no to them. */
    OBJECT,
    /** The time is over, and nobody has objected. */
    ADOPT,
    /** Their mandate ended before their time was over: nobody could object any more. */
    LAPSE
}
