package no.mandat.domain.milestone;

/** What can be done to a milestone; when, says {@link MilestoneLife}. */
public enum MilestoneAction {
    EDIT,
    RESCHEDULE,
    START,
    REACH,
    DROP,
    /** A dropped one is planned again. */
    RESTORE,
    /** One that was reached is in progress again. */
    REOPEN
}
