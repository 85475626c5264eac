package no.mandat.domain.meeting;

/** Whether somebody is there. */
public enum Presence {
    PRESENT,
    /** They come later: until they do, they are not there. */
    LATE,
    LEFT_EARLY,
    /** Somebody is there for them. */
    DEPUTY,
    ABSENT;

    /** Whether they, or somebody for them, are there just now. */
    public boolean isThere() {
        return this == PRESENT || this == DEPUTY;
    }

    /** Whether they, or somebody for them, were there at all. */
    public boolean hasBeenThere() {
        return isThere() || this == LEFT_EARLY;
    }
}
