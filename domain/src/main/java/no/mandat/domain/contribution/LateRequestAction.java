package no.mandat.domain.contribution;

/** What the secretariat does with a request to be let in late. */
public enum LateRequestAction {
    GRANT,
    DECLINE,
    LAY_ASIDE,
    /** Again, and unasked: a member whom it was denied, or whose time has run out. */
    ADMIT
}
