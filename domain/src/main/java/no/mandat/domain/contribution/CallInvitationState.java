package no.mandat.domain.contribution;

/** Where the invitation of somebody to a call is in its life. */
public enum CallInvitationState {
    /** On the list; the letter goes out when the call is opened. */
    LISTED,
    /** The letter is on its way, or has arrived. */
    SENT,
    /** They have answered. */
    ANSWERED,
    /** Taken back: its link leads to nothing but what was typed there and not sent. */
    REVOKED
}
