package no.mandat.workflow.contribution;

import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationState;

/** Whether the link of an invitation leads anywhere. */
final class InvitedAccess {

    private InvitedAccess() {}

    /** Not where it was taken back, and not before its call is decided on or once that is given up. One to everybody is theirs, too. */
    static boolean isOpenTo(CallInvitation invitation, Call call) {
        return invitation.state() != CallInvitationState.REVOKED
                && call.audience() != Audience.MEMBERS
                && call.state().isShown();
    }
}
