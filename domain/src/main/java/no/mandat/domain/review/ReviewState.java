package no.mandat.domain.review;

/** Where a review is in its life ({@link ReviewLife}). */
public enum ReviewState {
    OPEN,
    /** All have answered, or the due day is over. */
    ENDED,
    CANCELLED
}
