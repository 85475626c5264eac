package no.mandat.domain.resolution;

/** Where a resolution is in its life (domain.md, head). */
public enum ResolutionState {
    /** Being written. */
    DRAFT,
    /** Put to its body: a round is open. */
    IN_APPROVAL,
    /** The body has decided so. */
    ADOPTED,
    /** The body has decided against it. */
    NOT_ADOPTED,
    /** Given up before the body had decided. */
    WITHDRAWN
}
