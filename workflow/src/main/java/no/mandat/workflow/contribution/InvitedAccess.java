package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.Optional;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallInvitation;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.mandate.Mandate;

/** Whether the link of an invitation leads anywhere. */
final class InvitedAccess {

    private InvitedAccess() {}

    /** Until when it lets in although the call has closed; a promise holds though the others are answered meanwhile. */
    static Optional<Instant> letInUntil(CallInvitation invitation, Call call, Mandate mandate, Instant at) {
        return letsIn(call, mandate, at) ? invitation.letInUntil(at) : Optional.empty();
    }

    /** Whether anybody who was let in to it can still answer: not once its mandate is over, for then nobody handles it. */
    static boolean letsIn(Call call, Mandate mandate, Instant at) {
        return isOver(call, at) && !mandate.isOver();
    }

    /** Only those who are let in answer it. */
    static boolean isOver(Call call, Instant at) {
        return call.status(at).isOver();
    }

    /** Not where it was taken back, and not before its call is decided on or once that is given up. One to everybody is theirs, too. */
    static boolean isOpenTo(CallInvitation invitation, Call call) {
        return call.state().isShown() && !isRevoked(invitation) && call.audience() != Audience.MEMBERS;
    }

    /** Whether it was taken back: what was typed there is only read. */
    static boolean isRevoked(CallInvitation invitation) {
        return invitation.state() == CallInvitationState.REVOKED;
    }

    /**
     * Whether it leads to what is typed there. One that was taken back may have been mailed to a stranger: it leads no more to the draft of
     * whoever asked to be let in, who goes on with that by a link of their own.
     */
    static boolean leadsToWhatIsTyped(CallInvitation invitation) {
        return !isRevoked(invitation) || invitation.draft().isEmpty();
    }
}
