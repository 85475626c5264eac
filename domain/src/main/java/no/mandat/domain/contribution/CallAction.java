package no.mandat.domain.contribution;

/** What can be done to a call; when, says {@link CallLife}. */
public enum CallAction {
    EDIT,
    OPEN,
    /** To make a draft again of what hasn't begun. */
    RECALL,
    /** To give people longer. */
    EXTEND,
    CLOSE,
    REOPEN,
    /** To answer the last of what came. */
    FINISH,
    /** To take up something that was answered. */
    RESUME,
    WITHDRAW
}
