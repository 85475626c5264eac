package no.mandat.domain.party;

/** What can be done with an invitation ({@link InvitationLife}). */
public enum InvitationAction {
    RESEND,
    ACCEPT,
    EXPIRE,
    REVOKE
}
