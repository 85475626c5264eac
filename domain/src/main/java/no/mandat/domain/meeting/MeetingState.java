package no.mandat.domain.meeting;

/** Where a meeting is in its life ({@link MeetingLife}). */
public enum MeetingState {
    /** Being prepared: only the secretariat, and whoever is asked when it suits, is concerned. */
    PLANNED,
    /** Those who are called have been written to. */
    CALLED,
    /** It has begun; its minutes are being written. */
    HELD,
    /** Its minutes are with those who attended. */
    MINUTES_CIRCULATED,
    /** Its minutes are locked. */
    CLOSED,
    CANCELLED;

    /** Whether it hasn't begun, and may. */
    public boolean isAhead() {
        return this == PLANNED || this == CALLED;
    }

    /** Whether nothing more happens to it. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
