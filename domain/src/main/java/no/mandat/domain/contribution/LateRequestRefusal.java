package no.mandat.domain.contribution;

import no.mandat.domain.shared.Refusal;

/** Why a command on the request of somebody to be let in late was refused. */
public sealed interface LateRequestRefusal extends Refusal {

    /** It was asked for that draft, and the call hasn't been opened again since. */
    record LateEntryAskedAlready() implements LateRequestRefusal {}

    /** A member of the group asked for it themself and waits, or is let in already. */
    record MemberHasAsked(String name) implements LateRequestRefusal {}

    /** As many wait as the secretariat can be asked to read. */
    record TooManyAskForLateEntry() implements LateRequestRefusal {}

    /** They answer calls to the group no more. */
    record AskerLeftTheGroup(String name) implements LateRequestRefusal {}

    /** They have answered it since. */
    record AskerHasAnswered(String name) implements LateRequestRefusal {}

    /** The request's state doesn't allow the action ({@link LateRequestLife}). */
    record LateRequestNotInState(LateRequestState state, LateRequestAction action) implements LateRequestRefusal {}
}
