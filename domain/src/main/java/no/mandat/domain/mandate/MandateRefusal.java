package no.mandat.domain.mandate;

import java.time.LocalDate;
import no.mandat.domain.shared.Refusal;

/** Why a command on a mandate was refused. */
public sealed interface MandateRefusal extends Refusal {

    /** The mandate's state doesn't allow the action ({@link MandateLife}). */
    record NotPossibleNow(MandateState state, MandateAction action) implements MandateRefusal {}

    /** The period would end before it starts. */
    record PeriodReversed(LocalDate firstDay, LocalDate lastDay) implements MandateRefusal {}

    /** The chosen board doesn't exist, or is not a board. */
    record NoSuchBoard() implements MandateRefusal {}

    /** The mandate has more clauses than are taken. */
    record TooManyClauses(int most) implements MandateRefusal {}

    /** A clause would stand deeper in the tree than any document is deep. */
    record TooDeep(int deepest) implements MandateRefusal {}

    /** The clause isn't in the mandate any more. */
    record ClauseGone() implements MandateRefusal {}

    /** A clause can't be divided there: nothing would be left on one side, or it is no prose. */
    record NothingToDivide() implements MandateRefusal {}

    /** A clause can't be joined: none stands before it, or one of both is no prose. */
    record NothingToJoin() implements MandateRefusal {}

    /** A clause can't go where it was to go. */
    record NotMovable() implements MandateRefusal {}

    /** Somebody changed a clause meanwhile; this is what it says now. */
    record ClauseChanged(String heading, String text) implements MandateRefusal {}

    /** A clause would say nothing, or a section have no heading. */
    record ClauseEmpty() implements MandateRefusal {}

    /** A clause would be longer than any is. */
    record ClauseTooLong(int most) implements MandateRefusal {}
}
