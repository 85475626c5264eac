package no.mandat.domain.shared;

/** By what a clause of a mandate can be covered. */
public enum CoverKind {
    MILESTONE,
    MEETING,
    CALL,
    /** A section of a deliverable. */
    SECTION,
    RECOMMENDATION,
    DELIVERABLE
}
