package no.mandat.domain.contribution;

import java.util.List;
import no.mandat.domain.shared.Refusal;

/** Why a command on the invitation of somebody to a call was refused. */
public sealed interface CallInvitationRefusal extends Refusal {

    /** All of them are on the list already; the first of them. */
    record AlreadyInvited(String name, int count) implements CallInvitationRefusal {}

    /** Nobody is named who could be invited. */
    record NobodyNamed() implements CallInvitationRefusal {}

    /** Lines of a list that name nobody with an address; their numbers, from 1. */
    record LinesUnreadable(List<Integer> lines) implements CallInvitationRefusal {

        /** Takes a copy. */
        public LinesUnreadable {
            lines = List.copyOf(lines);
        }
    }

    /** They were reminded by hand less than a day ago. */
    record RemindedLately() implements CallInvitationRefusal {}

    /** Everybody who is asked has answered. */
    record NobodyToRemind() implements CallInvitationRefusal {}

    /** It takes contributions still: nobody needs to be let in. */
    record CallStillOpen(CallStatus status) implements CallInvitationRefusal {}

    /** Somebody would be let in until an instant that has gone by. */
    record LetInUntilPast() implements CallInvitationRefusal {}

    /** The call is for members, who answer it by login: nobody is invited to it by name. */
    record NotByInvitation(Audience audience) implements CallInvitationRefusal {}

    /** The call is over, or was given up. */
    record CallTakesNobody(CallStatus status) implements CallInvitationRefusal {}

    /** The invitation's state doesn't allow the action ({@link CallInvitationLife}). */
    record InvitationNotInState(CallInvitationState state, CallInvitationAction action)
            implements CallInvitationRefusal {}
}
