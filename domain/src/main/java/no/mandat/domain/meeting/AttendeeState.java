package no.mandat.domain.meeting;

/** Where the call of somebody to a meeting is ({@link AttendeeLife}). */
public enum AttendeeState {
    /** On the list; an outsider waits for the second key. */
    LISTED,
    /** An outsider whom both keys let in. */
    CONFIRMED,
    /** They were written to. */
    INVITED,
    /** The second key was kept unturned. */
    DECLINED,
    /** The secretariat took them off the list. */
    REMOVED,
    /** They lost the place by which they were on it: they come back with it. */
    LEFT;

    /** Whether they may take part. */
    public boolean isCalled() {
        return this == LISTED || this == CONFIRMED || this == INVITED;
    }
}
