package no.mandat.domain.deliverable;

/** Where corrections of the language of an approved text are (domain.md, Deliverables, "Corrections of language"). */
public enum CorrectionState {
    /** The leader makes them. */
    DRAFT,
    /** Those who decided on the text have them before them. */
    SENT,
    /** Nobody objected: the corrected text is the approved one. */
    ADOPTED,
    /** Somebody objected: the approved text stands. */
    DROPPED,
    /** They were given up before they were sent, or ended with their mandate. */
    GIVEN_UP
}
