package no.mandat.domain.shared;

/** What kind of part of a deliverable something went to. */
public enum PartKind {
    SECTION,
    RECOMMENDATION
}
