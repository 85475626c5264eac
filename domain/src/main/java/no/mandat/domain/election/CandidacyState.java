package no.mandat.domain.election;

/** Whether somebody who was proposed stands for election. */
public enum CandidacyState {
    /** Proposed by another, and not answered yet. */
    PROPOSED,
    /** They stand. */
    ACCEPTED,
    /** They don't. */
    DECLINED
}
