package no.mandat.workflow.resolution;

/** Which body of a mandate decides on a resolution. */
public enum DecidingBody {
    BOARD,
    EXPERT_GROUP
}
