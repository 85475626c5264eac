package no.mandat.domain.study;

import java.time.LocalDate;
import no.mandat.domain.shared.Refusal;

/** Why something about a request for a study was refused. */
public sealed interface StudyRefusal extends Refusal {

    /** Its state doesn't allow the action ({@link StudyLife}). */
    record StudyNotInState(StudyState state, StudyAction action) implements StudyRefusal {}

    /** The mandate is not adopted, or is being closed: nothing is asked for in it. */
    record MandateNotRunning() implements StudyRefusal {}

    /** Nobody has asked for it to be endorsed, or it was changed since. */
    record EndorsementNotAsked() implements StudyRefusal {}

    /** Who asked can't endorse, and neither can another with the same key. */
    record NotYoursToEndorse() implements StudyRefusal {}

    /** Clauses that are none of the mandate's. */
    record NotItsClauses(int count) implements StudyRefusal {}

    /** A document that isn't in the mandate's list. */
    record NotItsDocument() implements StudyRefusal {}

    /** A day that isn't here yet. */
    record DayAhead(LocalDate day) implements StudyRefusal {}

    /** A day before the one that it comes after. */
    record DayTooEarly(LocalDate day, LocalDate earliest) implements StudyRefusal {}
}
