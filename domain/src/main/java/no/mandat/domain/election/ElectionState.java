package no.mandat.domain.election;

/** Where an election is in its life ({@link ElectionLife}). */
public enum ElectionState {
    /** Members propose candidates. */
    NOMINATION,
    /** The group votes. */
    VOTING,
    /** Several got the most votes: a new round among them decides. */
    TIED,
    /** The group votes among those who were tied. */
    RUNOFF,
    /** The group has chosen; the board hasn't been asked. */
    ELECTED,
    /** The board has been asked to confirm. */
    IN_CONFIRMATION,
    /** The board has confirmed: the leadership changes on the day that was named. */
    CONFIRMED,
    /** The board has refused: the leadership is as it was. */
    REFUSED,
    /** Whoever was elected can't lead any more. */
    VOID,
    /** The secretariat called it off. */
    CALLED_OFF
}
