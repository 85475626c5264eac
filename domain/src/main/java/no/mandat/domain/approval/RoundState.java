package no.mandat.domain.approval;

/** Where a round is in its life (domain.md, Approval). */
public enum RoundState {
    /** Positions are taken. */
    OPEN,
    /** The text is approved. */
    PASSED,
    /** Enough took part, and it was not approved. */
    FAILED,
    /** Too few took part. */
    LAPSED,
    /** Called off before its end. */
    CANCELLED
}
