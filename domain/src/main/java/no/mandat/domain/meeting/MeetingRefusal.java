package no.mandat.domain.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.mandat.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Why something about a meeting was refused. */
public sealed interface MeetingRefusal extends Refusal {

    /** Its state doesn't allow the action ({@link MeetingLife}). */
    record MeetingNotInState(MeetingState state, MeetingAction action) implements MeetingRefusal {}

    /** It would end before it begins. */
    record EndsBeforeItBegins() implements MeetingRefusal {}

    /** It would last longer than so many days. */
    record TooLong(long days) implements MeetingRefusal {}

    /** It would be held outside the mandate's period, of which the first day may be open. */
    record OutsidePeriod(LocalDate day, @Nullable LocalDate first, LocalDate last) implements MeetingRefusal {}

    /** It can't be called as it is: that is missing. */
    record NotReadyToCall(List<MeetingGap> gaps) implements MeetingRefusal {}

    /** What kind of meeting it is stays once it is called. */
    record KindStays() implements MeetingRefusal {}

    /** Another body would meet, while the round of this one decides on an item. */
    record KindBoundByRound() implements MeetingRefusal {}

    /** It hasn't ended, or already has. */
    record EndedOtherwise(boolean ended) implements MeetingRefusal {}

    /** These items are to be decided on, and have no outcome. */
    record OutcomeMissing(List<String> items) implements MeetingRefusal {}

    /** The agenda takes no more items. */
    record AgendaFull(int most) implements MeetingRefusal {}

    /** The item's state doesn't allow the action ({@link ItemLife}). */
    record ItemNotInState(ItemState state, ItemAction action) implements MeetingRefusal {}

    /** Under this item nothing is decided: it isn't on the agenda that was sent out. */
    record TakesNoDecisions() implements MeetingRefusal {}

    /** The item is there for no decision. */
    record NotADecision() implements MeetingRefusal {}

    /** The item is there for a decision: that it was dealt with is no outcome of it. */
    record NeedsADecision() implements MeetingRefusal {}

    /** The item takes the result of its round. */
    record DecidedByRound() implements MeetingRefusal {}

    /** The item is about no deliverable that could be asked about. */
    record AboutNoDeliverable() implements MeetingRefusal {}

    /** The deliverable is none of the mandate's, or was given up. */
    record NoSuchDeliverable() implements MeetingRefusal {}

    /** Another body is asked about the deliverable now than the one that meets. */
    record AsksAnotherBody() implements MeetingRefusal {}

    /** Too few of those who vote are there. */
    record NotQuorate(int present, int needed) implements MeetingRefusal {}

    /** Those who are called would be asked to answer by a day that has passed. */
    record AnswerByPassed(LocalDate day) implements MeetingRefusal {}

    /** They would be asked to answer by a day that isn't before that of the meeting. */
    record AnswerByTooLate(LocalDate day, LocalDate meeting) implements MeetingRefusal {}

    /** They are called already. */
    record AlreadyListed(String name) implements MeetingRefusal {}

    /** The state of what they are called by doesn't allow the action ({@link AttendeeLife}). */
    record AttendeeNotInState(AttendeeState state, AttendeeAction action) implements MeetingRefusal {}

    /** Only outsiders wait for a second key. */
    record NotAnOutsider() implements MeetingRefusal {}

    /** An outsider is there for an item. */
    record NoItemChosen() implements MeetingRefusal {}

    /** It takes no answers any more, or not yet. */
    record TakesNoAnswers(MeetingStatus status) implements MeetingRefusal {}

    /** Before it is called nobody is asked whether they are partial, and once it has begun they say so there. */
    record SaysItThere(MeetingStatus status) implements MeetingRefusal {}

    /** Who comes instead isn't named. */
    record DeputyMissing() implements MeetingRefusal {}

    /** The action's state doesn't allow it ({@link ActionLife}). */
    record ActionNotInState(ActionState state, ActionAction action) implements MeetingRefusal {}

    /** The remark's state doesn't allow it ({@link RemarkLife}). */
    record RemarkNotInState(RemarkState state, RemarkAction action) implements MeetingRefusal {}

    /** Remarks were taken until that instant. */
    record RemarksOver(Instant until) implements MeetingRefusal {}

    /** Remarks would be taken until a day that is no later than today. */
    record RemarksEndTooSoon(LocalDate day) implements MeetingRefusal {}

    /** The minutes are not with those who attended. */
    record NoMinutesToRemarkOn(MeetingStatus status) implements MeetingRefusal {}

    /** Whoever was not there makes no remark. */
    record DidNotAttend() implements MeetingRefusal {}

    /** The wording's state doesn't allow it ({@link SpokenLife}). */
    record WordingNotInState(SpokenState state, SpokenAction action) implements MeetingRefusal {}

    /** The meeting has no call for input that is open: what is said there can't become a contribution. */
    record TakesNoInput() implements MeetingRefusal {}

    /** Clauses that are none of the mandate's. */
    record NoSuchClauses(int count) implements MeetingRefusal {}

    /** The document is none of the mandate's list. */
    record NoSuchDocument() implements MeetingRefusal {}

    /** They have no place in the body, or the mandate. */
    record NoPlace() implements MeetingRefusal {}

    /** They are partial in the item: what is agreed under it isn't there for them. */
    record PartialInItem() implements MeetingRefusal {}

    /** The time was chosen already, or the option was taken back. */
    record OptionGone() implements MeetingRefusal {}

    /** No more times are offered at once. */
    record TooManyOptions(int most) implements MeetingRefusal {}

    /** A time that is past suits nobody. */
    record OptionPassed() implements MeetingRefusal {}

    /** So often, or with so long a pause, no series is held: from one to that number. */
    record SeriesOutOfBounds(int most) implements MeetingRefusal {}

    /** Of the days of a series none is left. */
    record SeriesEmpty() implements MeetingRefusal {}
    /** Members are asked before an evaluation, and before no other meeting. */
    record NotAnEvaluation(MeetingKind kind) implements MeetingRefusal {}

    /** The members are asked already. */
    record AsksAlready() implements MeetingRefusal {}

    /** There is no day left before the meeting, or it has no time yet. */
    record NoTimeToAsk() implements MeetingRefusal {}

    /** Such minutes are not closed: they are still being changed themselves. */
    record NothingToCorrect() implements MeetingRefusal {}
}
