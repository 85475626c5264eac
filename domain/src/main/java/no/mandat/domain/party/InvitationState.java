package no.mandat.domain.party;

/** Where an invitation is in its life ({@link InvitationLife}). */
public enum InvitationState {
    /** The person is asked to come. */
    SENT,
    /** They have logged in. */
    ACCEPTED,
    /** The link no longer works, and they haven't come. */
    EXPIRED,
    /** The secretariat took it back, or they lost their last place before they came. */
    REVOKED
}
