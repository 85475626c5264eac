package no.mandat.domain.milestone;

/** How a milestone stands to its date, for display only ({@link StatusRule}). */
public enum MilestoneStatus {
    ON_TRACK,
    /** Due within 14 days. */
    DUE_SOON,
    /** The day it was due is over. */
    OVERDUE,
    REACHED,
    /** Reached after the day it was due by then. */
    REACHED_LATE,
    DROPPED
}
