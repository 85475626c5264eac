package no.mandat.domain.mandate;

/** What can be done to a mandate; when, says {@link MandateLife}. */
public enum MandateAction {
    EDIT,
    /** Put it to both bodies. */
    SUBMIT,
    WITHDRAW,
    /** Take it back from the bodies. */
    RECALL,
    /** One of the bodies declined, or came to no decision. */
    RETURN,
    /** Both bodies have consented. */
    ADOPT,
    /** Give it a page that everybody can read. */
    PUBLISH,
    /** Both bodies have consented to a change. */
    AMEND,
    BEGIN_CLOSING,
    CLOSE,
    /** Go one step back from the end, by the board's resolution. */
    REOPEN,
    /** End it before it is done, by the board's resolution. */
    TERMINATE
}
