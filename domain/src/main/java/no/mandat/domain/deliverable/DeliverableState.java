package no.mandat.domain.deliverable;

/** Where the revision in progress of a deliverable is (domain.md, Deliverables). */
public enum DeliverableState {
    /** It is being written. */
    DRAFT,
    /** The group comments on a revision. */
    IN_REVIEW,
    /** The leader has finished it: its text is fixed, and no step of its route is under way. */
    READY,
    /** It is on its route. */
    IN_APPROVAL,
    /** All steps of its route have passed. */
    APPROVED,
    /** Everybody can read it. */
    PUBLISHED,
    /** It was given up before it was approved. */
    WITHDRAWN;

    /** Whether what stands is approved, and no next revision is on its way. */
    public boolean isSettled() {
        return this == APPROVED || this == PUBLISHED;
    }
}
