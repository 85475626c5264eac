package no.mandat.domain.meeting;

/** Whether a time is still offered. */
public enum OptionState {
    OFFERED,
    CHOSEN,
    /** Another was chosen, or it was taken back. */
    DROPPED
}
