package no.mandat.domain.evaluation;

/** What a finding says of the work. */
public enum FindingKind {
    WORKED,
    IMPROVE,
    /** What others should do. */
    RECOMMEND
}
