package no.mandat.domain.reading;

import no.mandat.domain.shared.Refusal;

/** Why a command on the reading list was refused. */
public sealed interface ReadingRefusal extends Refusal {

    /** The document's state on the list doesn't allow the action ({@link ReadingLife}). */
    record NotPossibleNow(ReadingState state, ReadingAction action) implements ReadingRefusal {}

    /** What was taken out of the mandate's documents can't be on its reading list. */
    record DocumentWithdrawn() implements ReadingRefusal {}

    /** Only who leads the group or is a member of it confirms, and only for themselves. */
    record NoSeat() implements ReadingRefusal {}

    /** A newer version came meanwhile: nobody confirms what they haven't seen. */
    record NewerVersion(int number) implements ReadingRefusal {}

    /** Nothing is confirmed that could be taken back. */
    record NothingConfirmed() implements ReadingRefusal {}

    /** Everybody has read everything that is on the list. */
    record AllHaveRead() implements ReadingRefusal {}
}
