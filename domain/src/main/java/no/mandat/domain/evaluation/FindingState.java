package no.mandat.domain.evaluation;

/** Where a finding is in its life ({@link FindingLife}). */
public enum FindingState {
    RECORDED,
    WITHDRAWN
}
