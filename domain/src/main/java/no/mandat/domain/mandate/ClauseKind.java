package no.mandat.domain.mandate;

/** What a clause is for (domain.md, Mandate). */
public enum ClauseKind {
    BACKGROUND,
    PURPOSE,
    /** Something that the group must look into. */
    QUESTION,
    /** Something that the group must do. */
    OBLIGATION,
    /** Something that the group must hand over. */
    DELIVERABLE,
    /** What holds for the work: its bodies, its period, how it may change. */
    FRAME;

    /** Whether it must be answered by something in the end, or waived with a reason. */
    public boolean isTraceable() {
        return this == QUESTION || this == OBLIGATION || this == DELIVERABLE;
    }
}
