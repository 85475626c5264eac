package no.mandat.domain.contribution;

/** What is done with a request to be let in late. */
public enum LateRequestAction {
    GRANT,
    DECLINE,
    LAY_ASIDE,
    /** Again, and unasked: a member whom it was denied, whose time has run out, or whose request has lapsed. */
    ADMIT,
    /** The call is opened again. */
    LAPSE,
    /** By whoever asked before it was, and came too late again. */
    ASK_AGAIN
}
