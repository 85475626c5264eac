package no.mandat.workflow.words;

import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.ApprovalRefusal.CandidateIsNotPartial;
import no.mandat.domain.approval.ApprovalRefusal.CountsNoMore;
import no.mandat.domain.approval.ApprovalRefusal.DeadlineOver;
import no.mandat.domain.approval.ApprovalRefusal.DemandedBefore;
import no.mandat.domain.approval.ApprovalRefusal.ExtendedBefore;
import no.mandat.domain.approval.ApprovalRefusal.HasLeft;
import no.mandat.domain.approval.ApprovalRefusal.IsRecused;
import no.mandat.domain.approval.ApprovalRefusal.LastDayOver;
import no.mandat.domain.approval.ApprovalRefusal.NoOverrideInSecret;
import no.mandat.domain.approval.ApprovalRefusal.NoSuchCandidate;
import no.mandat.domain.approval.ApprovalRefusal.NoSuchObjection;
import no.mandat.domain.approval.ApprovalRefusal.NoVote;
import no.mandat.domain.approval.ApprovalRefusal.NoVoters;
import no.mandat.domain.approval.ApprovalRefusal.NotAllAnswered;
import no.mandat.domain.approval.ApprovalRefusal.NotForRecording;
import no.mandat.domain.approval.ApprovalRefusal.NotLater;
import no.mandat.domain.approval.ApprovalRefusal.NotOffered;
import no.mandat.domain.approval.ApprovalRefusal.NotOpen;
import no.mandat.domain.approval.ApprovalRefusal.NotRecorded;
import no.mandat.domain.approval.ApprovalRefusal.NotRecordedInSecret;
import no.mandat.domain.approval.ApprovalRefusal.NothingBlocks;
import no.mandat.domain.approval.ApprovalRefusal.ObjectionTried;
import no.mandat.domain.approval.ApprovalRefusal.OpenAlready;
import no.mandat.domain.approval.ApprovalRefusal.OtherContent;
import no.mandat.domain.approval.ApprovalRefusal.OverrideUnderWay;
import no.mandat.domain.approval.ApprovalRefusal.ReasonMissing;
import no.mandat.domain.approval.ApprovalRefusal.TooLateToContest;
import no.mandat.domain.approval.ApprovalRefusal.VoterNotThere;
import no.mandat.domain.approval.ApprovalRefusal.WayOutMissing;
import no.mandat.domain.approval.ApprovalRefusal.YourOwnQuestion;
import no.mandat.domain.approval.PositionKind;

/** What is refused in rounds, in words. */
final class ApprovalWords {

    private final Words words;
    private final Dates dates;

    ApprovalWords(Words words) {
        this.words = words;
        this.dates = new Dates(words);
    }

    String of(ApprovalRefusal refusal) {
        return switch (refusal) {
            case NotOpen(var state, var action) ->
                words.of("refusal.approval.notOpen", words.of(state), words.of(action));
            case DeadlineOver(var lastDay) -> words.of("refusal.approval.deadlineOver", dates.day(lastDay));
            case OtherContent() -> words.of("refusal.approval.otherContent");
            case NoVote() -> words.of("refusal.approval.noVote");
            case IsRecused() -> words.of("refusal.approval.isRecused");
            case HasLeft() -> words.of("refusal.approval.hasLeft");
            case NotOffered(var kind) -> words.of("refusal.approval.notOffered", words.of(kind));
            case ReasonMissing(var kind) ->
                words.of(
                        kind == PositionKind.APPROVE_WITH_REMARKS
                                ? "refusal.approval.remarkMissing"
                                : "refusal.approval.reasonMissing");
            case WayOutMissing() -> words.of("refusal.approval.wayOutMissing");
            case ObjectionTried() -> words.of("refusal.approval.objectionTried");
            case NoSuchCandidate() -> words.of("refusal.approval.noSuchCandidate");
            case NoVoters() -> words.of("refusal.approval.noVoters");
            case LastDayOver(var lastDay) -> words.of("refusal.approval.lastDayOver", dates.day(lastDay));
            case NotLater(var lastDay) -> words.of("refusal.approval.notLater", dates.day(lastDay));
            case ExtendedBefore() -> words.of("refusal.approval.extendedBefore");
            case OpenAlready() -> words.of("refusal.approval.openAlready");
            case NotAllAnswered(var silent) -> words.of("refusal.approval.notAllAnswered", silent);
            case OverrideUnderWay() -> words.of("refusal.approval.overrideUnderWay");
            case NothingBlocks() -> words.of("refusal.approval.nothingBlocks");
            case NoSuchObjection() -> words.of("refusal.approval.noSuchObjection");
            case CandidateIsNotPartial() -> words.of("refusal.approval.candidateIsNotPartial");
            case NoOverrideInSecret() -> words.of("refusal.approval.noOverrideInSecret");
            case YourOwnQuestion() -> words.of("refusal.approval.yourOwnQuestion");
            case DemandedBefore() -> words.of("refusal.approval.demandedBefore");
            case NotForRecording() -> words.of("refusal.approval.notForRecording");
            case NotRecordedInSecret() -> words.of("refusal.approval.notRecordedInSecret");
            case VoterNotThere() -> words.of("refusal.approval.voterNotThere");
            case NotRecorded() -> words.of("refusal.approval.notRecorded");
            case CountsNoMore() -> words.of("refusal.approval.countsNoMore");
            case TooLateToContest() -> words.of("refusal.approval.tooLateToContest");
        };
    }
}
