package no.mandat.domain.shared;

/** How much of what is linked to clauses somebody may see. */
public enum CoverScope {
    /** All there is: texts that are being written or reviewed, too. */
    ALL,
    /** Only what the board reads: of a deliverable the revision that was put to it, was approved or published. */
    SUBMITTED,
    /** Only what everybody reads: of a deliverable the revision that was published. */
    PUBLISHED
}
