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
}
