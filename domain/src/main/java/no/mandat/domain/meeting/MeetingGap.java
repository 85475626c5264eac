package no.mandat.domain.meeting;

/** What a meeting still lacks before it can be called. */
public enum MeetingGap {
    TIME,
    /** It would begin in the past. */
    TIME_AHEAD,
    /** Neither a place nor a video conference. */
    PLACE,
    /** No item but those that come by themselves. */
    AGENDA,
    /** Nobody is called. */
    PEOPLE
}
