package no.mandat.domain.meeting;

/** Where an item of an agenda is in its life ({@link ItemLife}). */
public enum ItemState {
    /** The leader wants it on the agenda. */
    PROPOSED,
    LISTED,
    REMOVED
}
