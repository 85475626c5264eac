package no.mandat.domain.contribution;

import static no.mandat.domain.contribution.CallInvitationAction.ANSWER;
import static no.mandat.domain.contribution.CallInvitationAction.LET_IN;
import static no.mandat.domain.contribution.CallInvitationAction.REOPEN;
import static no.mandat.domain.contribution.CallInvitationAction.REVOKE;
import static no.mandat.domain.contribution.CallInvitationAction.SEND;
import static no.mandat.domain.contribution.CallInvitationState.ANSWERED;
import static no.mandat.domain.contribution.CallInvitationState.LISTED;
import static no.mandat.domain.contribution.CallInvitationState.REVOKED;
import static no.mandat.domain.contribution.CallInvitationState.SENT;

import no.mandat.domain.shared.Transitions;

/** The life of an invitation to a call as a table. */
public final class CallInvitationLife {

    // spotless:off: the table reads as one
    /** Which action leads from which state to which. */
    public static final Transitions<CallInvitationState, CallInvitationAction> LIFE =
            Transitions.<CallInvitationState, CallInvitationAction>of()
            .from(LISTED).on(SEND).to(SENT)
                         .on(REVOKE).to(REVOKED)
            .from(SENT).on(SEND).to(SENT)
                       .on(LET_IN).to(SENT)
                       .on(ANSWER).to(ANSWERED)
                       .on(REVOKE).to(REVOKED)
            .from(ANSWERED).on(REOPEN).to(SENT)
            .end();
    // spotless:on

    private CallInvitationLife() {}
}
