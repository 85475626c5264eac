package no.mandat.domain.closing;

/** Where a motion is. */
public enum MotionState {
    /** The group is asked, by a resolution. */
    WITH_GROUP,
    /** The group has agreed, and the board is not asked yet. */
    PROPOSED,
    /** The board is asked, by a resolution. */
    WITH_BOARD,
    /** The board has agreed. */
    CARRIED,
    /** One of both has not agreed. */
    LOST,
    /** One of both came to no decision, or it was taken back. */
    WITHDRAWN,
    /** The board has agreed, but what was moved can't be done any more. */
    VOID
}
