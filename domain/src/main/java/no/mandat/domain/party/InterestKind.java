package no.mandat.domain.party;

/** What ties somebody to a matter, as far as their impartiality goes. */
public enum InterestKind {
    /** A job, or another paid task. */
    EMPLOYMENT,
    /** Shares, or another part of a business. */
    OWNERSHIP,
    /** A seat in a board, or another position of trust. */
    OFFICE,
    /** Somebody close who has one of these. */
    RELATION,
    OTHER
}
