package no.mandat.domain.meeting;

/** Where an action is in its life ({@link ActionLife}). */
public enum ActionState {
    OPEN,
    DONE,
    DROPPED
}
