package no.mandat.domain.consent;

/** Where an amendment is in its life (domain.md, Mandate). */
public enum AmendmentState {
    /** Being written. */
    DRAFT,
    /** Put to the board and the group. */
    IN_CONSENT,
    /** Both have consented: it is a version of the mandate. */
    IN_FORCE,
    /** One of both has not consented. */
    DECLINED,
    /** Given up. */
    WITHDRAWN
}
