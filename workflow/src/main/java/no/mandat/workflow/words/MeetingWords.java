package no.mandat.workflow.words;

import java.util.List;
import no.mandat.domain.meeting.MeetingGap;
import no.mandat.domain.meeting.MeetingRefusal;
import no.mandat.domain.meeting.MeetingRefusal.AboutNoDeliverable;
import no.mandat.domain.meeting.MeetingRefusal.ActionNotInState;
import no.mandat.domain.meeting.MeetingRefusal.AgendaFull;
import no.mandat.domain.meeting.MeetingRefusal.AlreadyListed;
import no.mandat.domain.meeting.MeetingRefusal.AnswerByPassed;
import no.mandat.domain.meeting.MeetingRefusal.AnswerByTooLate;
import no.mandat.domain.meeting.MeetingRefusal.AsksAlready;
import no.mandat.domain.meeting.MeetingRefusal.AsksAnotherBody;
import no.mandat.domain.meeting.MeetingRefusal.AttendeeNotInState;
import no.mandat.domain.meeting.MeetingRefusal.DecidedByRound;
import no.mandat.domain.meeting.MeetingRefusal.DeputyMissing;
import no.mandat.domain.meeting.MeetingRefusal.DidNotAttend;
import no.mandat.domain.meeting.MeetingRefusal.EndedOtherwise;
import no.mandat.domain.meeting.MeetingRefusal.EndsBeforeItBegins;
import no.mandat.domain.meeting.MeetingRefusal.ItemNotInState;
import no.mandat.domain.meeting.MeetingRefusal.KindBoundByRound;
import no.mandat.domain.meeting.MeetingRefusal.KindStays;
import no.mandat.domain.meeting.MeetingRefusal.MeetingNotInState;
import no.mandat.domain.meeting.MeetingRefusal.NeedsADecision;
import no.mandat.domain.meeting.MeetingRefusal.NoItemChosen;
import no.mandat.domain.meeting.MeetingRefusal.NoMinutesToRemarkOn;
import no.mandat.domain.meeting.MeetingRefusal.NoPlace;
import no.mandat.domain.meeting.MeetingRefusal.NoSuchClauses;
import no.mandat.domain.meeting.MeetingRefusal.NoSuchDeliverable;
import no.mandat.domain.meeting.MeetingRefusal.NoSuchDocument;
import no.mandat.domain.meeting.MeetingRefusal.NoTimeToAsk;
import no.mandat.domain.meeting.MeetingRefusal.NotADecision;
import no.mandat.domain.meeting.MeetingRefusal.NotAnEvaluation;
import no.mandat.domain.meeting.MeetingRefusal.NotAnOutsider;
import no.mandat.domain.meeting.MeetingRefusal.NotQuorate;
import no.mandat.domain.meeting.MeetingRefusal.NotReadyToCall;
import no.mandat.domain.meeting.MeetingRefusal.NothingToCorrect;
import no.mandat.domain.meeting.MeetingRefusal.OptionGone;
import no.mandat.domain.meeting.MeetingRefusal.OptionPassed;
import no.mandat.domain.meeting.MeetingRefusal.OutcomeMissing;
import no.mandat.domain.meeting.MeetingRefusal.OutsidePeriod;
import no.mandat.domain.meeting.MeetingRefusal.PartialInItem;
import no.mandat.domain.meeting.MeetingRefusal.RemarkNotInState;
import no.mandat.domain.meeting.MeetingRefusal.RemarksEndTooSoon;
import no.mandat.domain.meeting.MeetingRefusal.RemarksOver;
import no.mandat.domain.meeting.MeetingRefusal.SaysItThere;
import no.mandat.domain.meeting.MeetingRefusal.SeriesEmpty;
import no.mandat.domain.meeting.MeetingRefusal.SeriesOutOfBounds;
import no.mandat.domain.meeting.MeetingRefusal.TakesNoAnswers;
import no.mandat.domain.meeting.MeetingRefusal.TakesNoDecisions;
import no.mandat.domain.meeting.MeetingRefusal.TakesNoInput;
import no.mandat.domain.meeting.MeetingRefusal.TooLong;
import no.mandat.domain.meeting.MeetingRefusal.TooManyOptions;
import no.mandat.domain.meeting.MeetingRefusal.WordingNotInState;

/** What is refused about meetings, and what one lacks before it can be called, in words. */
public final class MeetingWords {

    private final Words words;
    private final Dates dates;

    /** Says them in the given language. */
    public MeetingWords(Words words) {
        this.words = words;
        this.dates = new Dates(words);
    }

    String of(MeetingRefusal refusal) {
        return switch (refusal) {
            case MeetingNotInState(var state, var action) -> notInState("refusal.meeting.notInState", state, action);
            case EndsBeforeItBegins() -> words.of("refusal.meeting.endsBeforeItBegins");
            case TooLong(var days) -> words.of("refusal.meeting.tooLong", days);
            case OutsidePeriod(var day, var first, var last) ->
                words.of("refusal.meeting.outsidePeriod", dates.day(day), dates.period(first, last));
            case NotReadyToCall(var gaps) -> words.of("refusal.meeting.notReadyToCall", gaps.size(), list(gaps));
            case KindStays() -> words.of("refusal.meeting.kindStays");
            case KindBoundByRound() -> words.of("refusal.meeting.kindBoundByRound");
            case EndedOtherwise(var ended) -> words.of(ended ? "refusal.meeting.ended" : "refusal.meeting.running");
            case OutcomeMissing(var items) ->
                words.of("refusal.meeting.outcomeMissing", items.size(), words.list(items));
            case AgendaFull(var most) -> words.of("refusal.meeting.agendaFull", most);
            case ItemNotInState(var state, var action) -> notInState("refusal.meeting.itemNotInState", state, action);
            case TakesNoDecisions() -> words.of("refusal.meeting.takesNoDecisions");
            case NotADecision() -> words.of("refusal.meeting.notADecision");
            case NeedsADecision() -> words.of("refusal.meeting.needsADecision");
            case DecidedByRound() -> words.of("refusal.meeting.decidedByRound");
            case AboutNoDeliverable() -> words.of("refusal.meeting.aboutNoDeliverable");
            case NoSuchDeliverable() -> words.of("refusal.meeting.noSuchDeliverable");
            case AsksAnotherBody() -> words.of("refusal.meeting.asksAnotherBody");
            case NotQuorate(var present, var needed) -> words.of("refusal.meeting.notQuorate", present, needed);
            case AnswerByPassed(var day) -> words.of("refusal.meeting.answerByPassed", dates.day(day));
            case AnswerByTooLate(var day, var meeting) ->
                words.of("refusal.meeting.answerByTooLate", dates.day(day), dates.day(meeting));
            case AlreadyListed(var name) -> words.of("refusal.meeting.alreadyListed", name);
            case AttendeeNotInState(var state, var action) ->
                notInState("refusal.meeting.attendeeNotInState", state, action);
            case NotAnOutsider() -> words.of("refusal.meeting.notAnOutsider");
            case NoItemChosen() -> words.of("refusal.meeting.noItemChosen");
            case TakesNoAnswers(var status) -> words.of("refusal.meeting.takesNoAnswers", words.of(status));
            case SaysItThere(var status) -> words.of("refusal.meeting.saysItThere", words.of(status));
            case DeputyMissing() -> words.of("refusal.meeting.deputyMissing");
            case ActionNotInState(var state, var action) ->
                notInState("refusal.meeting.actionNotInState", state, action);
            case RemarkNotInState(var state, var action) ->
                notInState("refusal.meeting.remarkNotInState", state, action);
            case RemarksEndTooSoon(var day) -> words.of("refusal.meeting.remarksEndTooSoon", dates.day(day));
            case RemarksOver _ -> words.of("refusal.meeting.remarksOver");
            case NoMinutesToRemarkOn(var status) -> words.of("refusal.meeting.noMinutesToRemarkOn", words.of(status));
            case DidNotAttend() -> words.of("refusal.meeting.didNotAttend");
            case WordingNotInState(var state, var action) ->
                notInState("refusal.meeting.wordingNotInState", state, action);
            case TakesNoInput() -> words.of("refusal.meeting.takesNoInput");
            case NoSuchClauses(var count) -> words.of("refusal.meeting.noSuchClauses", count);
            case NoSuchDocument() -> words.of("refusal.meeting.noSuchDocument");
            case NoPlace() -> words.of("refusal.meeting.noPlace");
            case PartialInItem() -> words.of("refusal.meeting.partialInItem");
            case OptionGone() -> words.of("refusal.meeting.optionGone");
            case OptionPassed() -> words.of("refusal.meeting.optionPassed");
            case TooManyOptions(var most) -> words.of("refusal.meeting.tooManyOptions", most);
            case SeriesOutOfBounds(var most) -> words.of("refusal.meeting.seriesOutOfBounds", most);
            case SeriesEmpty() -> words.of("refusal.meeting.seriesEmpty");
            case NotAnEvaluation(var kind) -> words.of("refusal.meeting.notAnEvaluation", words.of(kind));
            case AsksAlready() -> words.of("refusal.meeting.asksAlready");
            case NoTimeToAsk() -> words.of("refusal.meeting.noTimeToAsk");
            case NothingToCorrect() -> words.of("refusal.meeting.nothingToCorrect");
        };
    }

    /** What is missing, as it is read in a sentence. */
    public String list(List<MeetingGap> gaps) {
        return words.list(gaps.stream().map(words::of).toList());
    }

    private String notInState(String key, Enum<?> state, Enum<?> action) {
        return words.of(key, words.of(state), words.of(action));
    }
}
