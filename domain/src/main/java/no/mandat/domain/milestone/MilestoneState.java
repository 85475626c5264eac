package no.mandat.domain.milestone;

/** Where a milestone is in its life ({@link MilestoneLife}). */
public enum MilestoneState {
    /** Nobody has begun. */
    PLANNED,
    /** Somebody works at it. */
    IN_PROGRESS,
    /** It was reached, on a day that is kept. */
    REACHED,
    /** It was given up, for a reason that is kept. */
    DROPPED
}
