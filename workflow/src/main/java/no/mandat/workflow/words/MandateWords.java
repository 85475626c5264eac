package no.mandat.workflow.words;

import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.mandate.MandateRefusal.BoardBeforeGroup;
import no.mandat.domain.mandate.MandateRefusal.ClauseChanged;
import no.mandat.domain.mandate.MandateRefusal.ClauseEmpty;
import no.mandat.domain.mandate.MandateRefusal.ClauseGone;
import no.mandat.domain.mandate.MandateRefusal.ClauseTooLong;
import no.mandat.domain.mandate.MandateRefusal.ClosingAskedAlready;
import no.mandat.domain.mandate.MandateRefusal.ClosingNotAsked;
import no.mandat.domain.mandate.MandateRefusal.Expired;
import no.mandat.domain.mandate.MandateRefusal.IsOver;
import no.mandat.domain.mandate.MandateRefusal.NoSuchBoard;
import no.mandat.domain.mandate.MandateRefusal.NobodyApproves;
import no.mandat.domain.mandate.MandateRefusal.NotMovable;
import no.mandat.domain.mandate.MandateRefusal.NotPossibleNow;
import no.mandat.domain.mandate.MandateRefusal.NotReadyToClose;
import no.mandat.domain.mandate.MandateRefusal.NotTheSecondKey;
import no.mandat.domain.mandate.MandateRefusal.NothingToConsentTo;
import no.mandat.domain.mandate.MandateRefusal.NothingToDivide;
import no.mandat.domain.mandate.MandateRefusal.NothingToJoin;
import no.mandat.domain.mandate.MandateRefusal.PeriodOver;
import no.mandat.domain.mandate.MandateRefusal.PeriodReversed;
import no.mandat.domain.mandate.MandateRefusal.PlannedOutsidePeriod;
import no.mandat.domain.mandate.MandateRefusal.RouteDays;
import no.mandat.domain.mandate.MandateRefusal.RouteLength;
import no.mandat.domain.mandate.MandateRefusal.RouteShares;
import no.mandat.domain.mandate.MandateRefusal.SilenceInFinalReport;
import no.mandat.domain.mandate.MandateRefusal.TooDeep;
import no.mandat.domain.mandate.MandateRefusal.TooFewVoters;
import no.mandat.domain.mandate.MandateRefusal.TooManyClauses;
import no.mandat.domain.mandate.MandateRefusal.TooManyVacant;

/** What is refused about mandates, in words. */
final class MandateWords {

    private final Words words;

    MandateWords(Words words) {
        this.words = words;
    }

    String of(MandateRefusal refusal) {
        return switch (refusal) {
            case NotPossibleNow(var state, var action) ->
                words.of("refusal.mandate.notPossibleNow", words.of(state), words.of(action));
            case PeriodReversed(var firstDay, var lastDay) -> {
                var dates = new Dates(words);
                yield words.of("refusal.mandate.periodReversed", dates.day(firstDay), dates.day(lastDay));
            }
            case NoSuchBoard() -> words.of("refusal.mandate.noSuchBoard");
            case TooManyClauses(int most) -> words.of("refusal.clauses.tooMany", most);
            case TooDeep(int deepest) -> words.of("refusal.clauses.tooDeep", deepest);
            case ClauseGone() -> words.of("refusal.clauses.gone");
            case NothingToDivide() -> words.of("refusal.clauses.nothingToDivide");
            case NothingToJoin() -> words.of("refusal.clauses.nothingToJoin");
            case ClauseChanged(var heading, var text) -> words.of("refusal.clauses.changed");
            case ClauseEmpty() -> words.of("refusal.clauses.empty");
            case ClauseTooLong(int most) -> words.of("refusal.clauses.tooLong", most);
            case NotMovable() -> words.of("refusal.clauses.notMovable");
            case IsOver(var state) -> words.of("refusal.mandate.isOver", words.of(state));
            case Expired(var last) -> words.of("refusal.mandate.expired", new Dates(words).day(last));
            case NothingToConsentTo() -> words.of("refusal.mandate.nothingToConsentTo");
            case PlannedOutsidePeriod(var milestone) -> words.of("refusal.mandate.plannedOutsidePeriod", milestone);
            case RouteLength(var kind, int most) -> words.of("refusal.routes.length", words.of(kind), most);
            case NobodyApproves(var kind) -> words.of("refusal.routes.nobodyApproves", words.of(kind));
            case BoardBeforeGroup(var kind) -> words.of("refusal.routes.boardBeforeGroup", words.of(kind));
            case SilenceInFinalReport() -> words.of("refusal.routes.silenceInFinalReport");
            case RouteShares(var kind) -> words.of("refusal.routes.shares", words.of(kind));
            case RouteDays(var kind, int least, int most) ->
                words.of("refusal.routes.days", words.of(kind), least, most);
            case PeriodOver(var lastDay) -> words.of("refusal.mandate.periodOver", new Dates(words).day(lastDay));
            case TooFewVoters(int voters, int needed) -> words.of("refusal.mandate.tooFewVoters", voters, needed);
            case TooManyVacant(int vacant, int seats) -> words.of("refusal.mandate.tooManyVacant", vacant, seats);
            case ClosingAskedAlready() -> words.of("refusal.mandate.closingAskedAlready");
            case ClosingNotAsked() -> words.of("refusal.mandate.closingNotAsked");
            case NotTheSecondKey() -> words.of("refusal.mandate.notTheSecondKey");
            case NotReadyToClose(int missing) -> words.of("refusal.mandate.notReadyToClose", missing);
        };
    }
}
