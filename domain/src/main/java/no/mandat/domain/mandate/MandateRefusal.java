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

    /** The mandate is over, and can only be read. */
    record IsOver(MandateState state) implements MandateRefusal {}

    /** The adopted mandate's period is over: it takes no new calls, deliverables or milestones. */
    record Expired(LocalDate last) implements MandateRefusal {}

    /** There are no clauses to consent to. */
    record NothingToConsentTo() implements MandateRefusal {}

    /** The mandate would be over before anybody can consent to it. */
    record PeriodOver(LocalDate lastDay) implements MandateRefusal {}

    /** A milestone is due outside the period. */
    record PlannedOutsidePeriod(String milestone) implements MandateRefusal {}

    /** The way of a kind has no step, or more than are taken. */
    record RouteLength(DeliverableKind kind, int most) implements MandateRefusal {}

    /** On the way of a kind everybody only takes note. */
    record NobodyApproves(DeliverableKind kind) implements MandateRefusal {}

    /** The board would approve before the group, which answers alone for its advice. */
    record BoardBeforeGroup(DeliverableKind kind) implements MandateRefusal {}

    /** Silence never approves a final report. */
    record SilenceInFinalReport() implements MandateRefusal {}

    /** A share of a step is less than a half, or no more approvals than all are needed. */
    record RouteShares(DeliverableKind kind) implements MandateRefusal {}

    /** A step is open for too short, or too long. */
    record RouteDays(DeliverableKind kind, int least, int most) implements MandateRefusal {}

    /** The group has fewer voters than it needs to consent. */
    record TooFewVoters(int voters, int needed) implements MandateRefusal {}

    /** More than half of the group's voting seats are vacant. */
    record TooManyVacant(int vacant, int seats) implements MandateRefusal {}

    /** One has asked already for a step towards the mandate's end. */
    record ClosingAskedAlready() implements MandateRefusal {}

    /** Nobody has asked for a step towards the mandate's end. */
    record ClosingNotAsked() implements MandateRefusal {}

    /** The step needs somebody else: secretariat and leader take it together. */
    record NotTheSecondKey() implements MandateRefusal {}

    /** Something is missing before the mandate can take that step towards its end. */
    record NotReadyToClose(int missing) implements MandateRefusal {}
}
