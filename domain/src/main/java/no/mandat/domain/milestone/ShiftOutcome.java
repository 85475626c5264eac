package no.mandat.domain.milestone;

/** What becomes of a milestone when a plan is moved together ({@link ShiftRule}). */
public enum ShiftOutcome {
    MOVES,
    /** It would be due outside the mandate's period: then nothing moves. */
    OUTSIDE_PERIOD,
    /** The board controls its date: it stays, and the board must be asked. */
    STAYS_WITH_BOARD
}
