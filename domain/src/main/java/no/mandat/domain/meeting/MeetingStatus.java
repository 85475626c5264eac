package no.mandat.domain.meeting;

/** How a meeting stands, for display: its state, and whether it is running just now. */
public enum MeetingStatus {
    PLANNED,
    CALLED,
    /** It has begun, and hasn't ended. */
    RUNNING,
    HELD,
    MINUTES_CIRCULATED,
    CLOSED,
    CANCELLED;

    /** @param ended whether it has ended, once it has begun */
    public static MeetingStatus of(MeetingState state, boolean ended) {
        return switch (state) {
            case PLANNED -> PLANNED;
            case CALLED -> CALLED;
            case HELD -> ended ? HELD : RUNNING;
            case MINUTES_CIRCULATED -> MINUTES_CIRCULATED;
            case CLOSED -> CLOSED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Whether the people who are there have gone home, or it was called off. */
    public boolean isOver() {
        return compareTo(RUNNING) > 0;
    }

    /** Whether it took place, and is over. */
    public boolean wasHeld() {
        return isOver() && this != CANCELLED;
    }
}
