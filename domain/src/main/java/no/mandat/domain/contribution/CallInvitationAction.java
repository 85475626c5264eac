package no.mandat.domain.contribution;

/** What can be done to an invitation to a call; when, says {@link CallInvitationLife}. */
public enum CallInvitationAction {
    /** To write to them. */
    SEND,
    ANSWER,
    REVOKE
}
