package no.mandat.domain.meeting;

/** Where the wording of what somebody said is ({@link SpokenLife}). */
public enum SpokenState {
    /** The speaker is asked whether it says what they said. */
    WAITING,
    /** They confirmed it, as it was or with their corrections: it is a contribution. */
    CONFIRMED,
    /** They don't want it to be one. */
    DECLINED,
    /** They were asked for as long as the call took contributions. */
    LAPSED
}
