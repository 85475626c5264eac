package no.mandat.domain.mandate;

/** What a group can deliver (domain.md, Deliverables). */
public enum DeliverableKind {
    NOTE,
    REPORT,
    PROGRESS_REPORT,
    FINAL_REPORT,
    PRESENTATION,
    OP_ED,
    OTHER
}
