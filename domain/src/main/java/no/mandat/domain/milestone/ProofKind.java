package no.mandat.domain.milestone;

/** What can prove that a milestone was reached, and when it does. */
public enum ProofKind {
    /** When it is approved. */
    DELIVERABLE,
    /** When its minutes are closed. */
    MEETING,
    /** When it is filed. */
    DOCUMENT
}
