package no.mandat.workflow.words;

import no.mandat.domain.election.ElectionRefusal;
import no.mandat.domain.election.ElectionRefusal.CannotLead;
import no.mandat.domain.election.ElectionRefusal.ElectionNotInState;
import no.mandat.domain.election.ElectionRefusal.ElectionUnderWay;
import no.mandat.domain.election.ElectionRefusal.LastDayBefore;
import no.mandat.domain.election.ElectionRefusal.NoVoteInGroup;
import no.mandat.domain.election.ElectionRefusal.NobodyStands;
import no.mandat.domain.election.ElectionRefusal.NotAllAnswered;
import no.mandat.domain.election.ElectionRefusal.NotProposed;
import no.mandat.domain.election.ElectionRefusal.PartialityInQuestion;
import no.mandat.domain.election.ElectionRefusal.ProposalsOver;
import no.mandat.domain.election.ElectionRefusal.ProposedBefore;
import no.mandat.domain.election.ElectionRefusal.TakesOverBefore;

/** What is refused about elections, in words. */
final class ElectionWords {

    private final Words words;
    private final Dates dates;

    ElectionWords(Words words) {
        this.words = words;
        this.dates = new Dates(words);
    }

    String of(ElectionRefusal refusal) {
        return switch (refusal) {
            case ElectionNotInState(var state, var action) ->
                words.of("refusal.election.notInState", words.of(state), words.of(action));
            case ElectionUnderWay() -> words.of("refusal.election.underWay");
            case LastDayBefore(var lastDay) -> words.of("refusal.election.lastDayBefore", dates.day(lastDay));
            case ProposalsOver(var lastDay) -> words.of("refusal.election.proposalsOver", dates.day(lastDay));
            case NoVoteInGroup() -> words.of("refusal.election.noVote");
            case ProposedBefore() -> words.of("refusal.election.proposedBefore");
            case NotProposed() -> words.of("refusal.election.notProposed");
            case NobodyStands() -> words.of("refusal.election.nobodyStands");
            case NotAllAnswered(var unanswered, var lastDay) ->
                words.of("refusal.election.notAllAnswered", unanswered, dates.day(lastDay));
            case PartialityInQuestion() -> words.of("refusal.election.partialityInQuestion");
            case CannotLead(var fromDay) -> words.of("refusal.election.cannotLead", dates.day(fromDay));
            case TakesOverBefore(var fromDay) -> words.of("refusal.election.takesOverBefore", dates.day(fromDay));
        };
    }
}
