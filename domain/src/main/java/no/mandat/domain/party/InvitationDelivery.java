package no.mandat.domain.party;

/** What has become of the latest letter of an invitation. */
public enum InvitationDelivery {
    /** The identity provider has yet to be asked, or didn't answer and is asked again. */
    DUE,
    /** A link to choose a password is on its way. */
    LINK,
    /** They had an account: a letter says that they can log in. */
    LOGIN,
    /** The identity provider said no. */
    REFUSED,
    /** The operator has closed their account. */
    CLOSED
}
