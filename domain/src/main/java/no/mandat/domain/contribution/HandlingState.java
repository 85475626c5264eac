package no.mandat.domain.contribution;

/** How far a contribution is handled, once its call is closed. */
public enum HandlingState {
    /** Divided into points; none has a conclusion. */
    RECEIVED,
    UNDER_CONSIDERATION,
    /** All its points are answered, and its sender was told. */
    ANSWERED
}
