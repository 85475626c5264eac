package no.mandat.domain.mandate;

/** Where a mandate is in its life (domain.md, Mandate). */
public enum MandateState {
    /** Being written by the secretariat. */
    DRAFT,
    /** Given up before it was adopted. */
    WITHDRAWN
}
