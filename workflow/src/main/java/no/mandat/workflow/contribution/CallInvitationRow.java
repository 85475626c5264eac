package no.mandat.workflow.contribution;

import java.time.Instant;
import java.util.List;
import no.mandat.domain.contribution.CallInvitationAction;
import no.mandat.domain.contribution.CallInvitationLife;
import no.mandat.domain.contribution.CallInvitationState;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.notification.MailFault;
import no.mandat.domain.shared.CallInvitationId;
import no.mandat.domain.shared.ContributionId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the list of those who are invited to a call.
 *
 * @param sentAt when they were written to
 * @param contribution what they have sent by their link, and not withdrawn
 * @param onThePage whether they have answered on the page for everybody instead, from the address that they were invited at
 * @param fault why their letter didn't arrive, where it didn't
 */
public record CallInvitationRow(
        CallInvitationId id,
        Invitee invitee,
        CallInvitationState state,
        @Nullable Instant sentAt,
        @Nullable ContributionId contribution,
        boolean onThePage,
        @Nullable MailFault fault) {

    /** What was withdrawn is left out. */
    public CallInvitationRow {
        contribution = state == CallInvitationState.ANSWERED ? contribution : null;
    }

    /** Whether it can be taken back. */
    public boolean isRevocable() {
        return CallInvitationLife.LIFE.actionsIn(state).contains(CallInvitationAction.REVOKE);
    }

    /** Whether they can be let in once the call has closed. */
    public boolean mayBeLetIn() {
        return CallInvitationLife.LIFE.actionsIn(state).contains(CallInvitationAction.LET_IN);
    }

    /** Its place in the list: what a page goes on from. */
    public List<Object> place() {
        return List.of(invitee.name(), id.value());
    }
}
