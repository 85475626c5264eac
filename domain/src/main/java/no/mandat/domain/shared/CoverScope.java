package no.mandat.domain.shared;

/**
 * How much of what is linked to clauses somebody may see.
 *
 * @param extent which texts
 * @param exempt whether they read what of those is exempt
 */
public record CoverScope(Extent extent, boolean exempt) {

    /** All there is: texts that are being written or reviewed, too. */
    public static final CoverScope ALL = new CoverScope(Extent.ALL, true);

    /** Only what the board reads: of a deliverable the revision that was put to it, was approved or published. */
    public static final CoverScope SUBMITTED = new CoverScope(Extent.SUBMITTED, true);

    /** Only what everybody reads: of a deliverable the revision that was published. */
    public static final CoverScope PUBLISHED = new CoverScope(Extent.PUBLISHED, false);

    /** Which texts. */
    public enum Extent {
        ALL,
        SUBMITTED,
        PUBLISHED
    }

    /** The same for somebody who reads nothing that is exempt. */
    public CoverScope withoutExempt() {
        return new CoverScope(extent, false);
    }
}
