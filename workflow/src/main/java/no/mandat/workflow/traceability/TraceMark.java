package no.mandat.workflow.traceability;

/** How far that is to which a clause is traced. */
public enum TraceMark {
    /** All of it is there. */
    DONE,
    /** Something is linked, and not all of it is there yet. */
    UNDER_WAY,
    /** Nothing is linked. */
    NONE
}
