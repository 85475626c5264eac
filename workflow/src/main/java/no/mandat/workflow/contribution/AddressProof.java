package no.mandat.workflow.contribution;

/** How far it is known that an address is that of whoever sent a contribution. */
public enum AddressProof {
    /** It is known to be theirs: they have confirmed it by a link that was mailed there, or had logged in. */
    CONFIRMED,
    /** They came by the link that was mailed there, and can confirm it where they are. */
    AT_HAND,
    /** A receipt was mailed there, with the link. */
    MAILED,
    /** None was: the address has had enough of them lately. */
    NOT_MAILED
}
