package no.mandat.domain.communication;

/** Where an item of a communications plan is in its life ({@link CommunicationLife}). */
public enum CommunicationState {
    PLANNED,
    READY,
    PUBLISHED,
    DROPPED;

    /** Whether something is still to be done about it. */
    public boolean isAhead() {
        return this == PLANNED || this == READY;
    }
}
