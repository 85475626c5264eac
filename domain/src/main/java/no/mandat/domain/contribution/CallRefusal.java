package no.mandat.domain.contribution;

import java.util.List;
import no.mandat.domain.shared.Refusal;

/** Why a command on a call was refused. */
public sealed interface CallRefusal extends Refusal {

    /** The call's state doesn't allow the action ({@link CallLife}). */
    record CallNotInState(CallState state, CallAction action) implements CallRefusal {}

    /** It would end before, or when, it begins. */
    record ClosesBeforeItOpens() implements CallRefusal {}

    /** It would end at an instant that has gone by. */
    record ClosesInThePast() implements CallRefusal {}

    /** Something isn't said that must be. */
    record CallIncomplete(List<CallGap> gaps) implements CallRefusal {

        /** Takes a copy. */
        public CallIncomplete {
            gaps = List.copyOf(gaps);
        }
    }

    /** It would not end later than it does. */
    record NotLater() implements CallRefusal {}

    /** It takes contributions already: what people answer to isn't changed under them. */
    record CallHasBegun() implements CallRefusal {}

    /** It hasn't begun: there is nothing to close. */
    record CallHasNotBegun() implements CallRefusal {}

    /** Answers to what came to it were released: they stay where they are read. */
    record CallHasAnswers() implements CallRefusal {}

    /** Clauses that are none of the mandate's. */
    record NoSuchClauses(int count) implements CallRefusal {}
}
