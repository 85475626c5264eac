package no.mandat.domain.evaluation;

import no.mandat.domain.shared.Refusal;

/** Why something about a finding was refused. */
public sealed interface FindingRefusal extends Refusal {

    /** Its state doesn't allow the action ({@link FindingLife}). */
    record FindingNotInState(FindingState state, FindingAction action) implements FindingRefusal {}

    /** It isn't meant for the next mandate, or the mandate is its own. */
    record NotToBeCarried() implements FindingRefusal {}

    /** It was taken up there already. */
    record CarriedAlready() implements FindingRefusal {}

    /** Clauses that are none of the mandate's. */
    record NotItsClauses(int count) implements FindingRefusal {}
}
