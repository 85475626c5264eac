package no.mandat.domain.milestone;

/** What became of a change of date. */
public enum MoveState {
    /** The date has moved. */
    MADE,
    /** The board was asked, and has not decided. */
    PENDING,
    /** The board has decided against it. */
    REFUSED,
    /** What the board was asked was taken back. */
    WITHDRAWN,
    /** The board agreed, but the date lies outside the period that the mandate has by now. */
    VOID
}
