package no.mandat.domain.shared;

/** How much of what is linked to clauses somebody may see. */
public enum CoverScope {
    /** All there is: texts that are being written or reviewed, too. */
    ALL,
    /** Only what its authors have let go of: of a deliverable the revision that was put to the board, or was published. */
    SUBMITTED
}
