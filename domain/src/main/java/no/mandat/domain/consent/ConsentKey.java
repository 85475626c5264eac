package no.mandat.domain.consent;

/** How it stands with the consent of one of the two bodies. */
public enum ConsentKey {
    /** Its round is open. */
    WAITING,
    /** It has consented. */
    GIVEN,
    /** It has declined. */
    DECLINED,
    /** Its round came to no decision. */
    LAPSED,
    /** Its round was called off. */
    CANCELLED,
    /** It had consented, but the other body has not. */
    VOID
}
