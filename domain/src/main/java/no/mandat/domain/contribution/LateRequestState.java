package no.mandat.domain.contribution;

/** Where a request to be let in late is in its life. */
public enum LateRequestState {
    /** Waits for the secretariat. */
    ASKED,
    /** They are let in until an instant. */
    GRANTED,
    /** They aren't, for a reason. */
    DECLINED
}
