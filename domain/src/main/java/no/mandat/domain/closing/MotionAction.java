package no.mandat.domain.closing;

/** What can happen to a motion; when, says {@link MotionLife}. */
public enum MotionAction {
    /** The group proposes it. */
    AGREE,
    /** Put it to the board. */
    PASS_ON,
    CARRY,
    LOSE,
    WITHDRAW,
    MISS
}
