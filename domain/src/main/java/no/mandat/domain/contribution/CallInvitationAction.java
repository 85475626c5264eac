package no.mandat.domain.contribution;

/** What can be done to an invitation to a call; when, says {@link CallInvitationLife}. */
public enum CallInvitationAction {
    /** To write to them. */
    SEND,
    ANSWER,
    /** To let them answer anew, for they withdrew what they had sent. */
    REOPEN,
    /** To take what they send after the call has closed. */
    LET_IN,
    REVOKE
}
