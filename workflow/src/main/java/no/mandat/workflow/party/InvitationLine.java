package no.mandat.workflow.party;

import java.time.Instant;
import java.util.Set;
import no.mandat.domain.party.InvitationAction;
import no.mandat.domain.party.InvitationDelivery;
import no.mandat.domain.party.InvitationState;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a place in a mandate who has never logged in, and their latest invitation to it.
 *
 * @param language theirs, where somebody has said which
 * @param latest nothing where they weren't invited
 */
public record InvitationLine(
        PersonId person,
        String name,
        String email,
        @Nullable String language,
        @Nullable Latest latest) {

    /**
     * An invitation.
     *
     * @param sentAt when the letter was handed on, if it was
     * @param validUntil when its link stops to work, if there is one
     * @param failing whether the identity provider didn't answer when it was last asked
     * @param actions what can be done with it now
     */
    public record Latest(
            InvitationId id,
            InvitationState state,
            InvitationDelivery delivery,
            @Nullable Instant sentAt,
            @Nullable Instant validUntil,
            boolean failing,
            Set<InvitationAction> actions) {

        /** Whether its letter is being handed on just now. */
        public boolean isUnderWay() {
            return state == InvitationState.SENT && delivery == InvitationDelivery.DUE && !failing;
        }
    }

    /** Whether they can be invited: there is no invitation by which they may come. */
    public boolean isInvitable() {
        return latest == null || latest.state() == InvitationState.REVOKED;
    }
}
