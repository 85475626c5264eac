package no.mandat.domain.meeting;

import no.mandat.domain.approval.RoundState;

/** What came of an item. */
public enum Outcome {
    DECIDED,
    NOT_DECIDED,
    POSTPONED,
    /** Of an item that was there for no decision. */
    DEALT_WITH;

    /** What the round of a decision came to. */
    public static Outcome of(RoundState round) {
        return switch (round) {
            case PASSED -> DECIDED;
            case FAILED -> NOT_DECIDED;
            case OPEN, LAPSED, CANCELLED -> POSTPONED;
        };
    }

    /** Whether it takes enough of those who vote. */
    boolean takesQuorum() {
        return this == DECIDED || this == NOT_DECIDED;
    }
}
