package no.mandat.domain.review;

/** What somebody who was asked says of the whole text. */
public enum Verdict {
    ENDORSED,
    ENDORSED_WITH_REMARKS,
    /** Somebody who writes must answer before the text is ready. */
    CHANGES_REQUESTED;

    /** Whether it says nothing without words. */
    public boolean needsText() {
        return this != ENDORSED;
    }
}
