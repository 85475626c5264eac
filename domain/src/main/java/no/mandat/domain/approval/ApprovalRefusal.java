package no.mandat.domain.approval;

import java.time.LocalDate;
import no.mandat.domain.shared.Refusal;

/** Why something in a round was refused. */
public sealed interface ApprovalRefusal extends Refusal {

    /** The round has ended, or was called off. */
    record NotOpen(RoundState state, RoundAction action) implements ApprovalRefusal {}

    /** The last day for positions is over. */
    record DeadlineOver(LocalDate lastDay) implements ApprovalRefusal {}

    /** The screen showed another content than the one that the round asks about. */
    record OtherContent() implements ApprovalRefusal {}

    /** They may see the round, and had no vote in it when it opened. */
    record NoVote() implements ApprovalRefusal {}

    /** They have recused themself, or the body has found them partial. */
    record IsRecused() implements ApprovalRefusal {}

    /** They have left the body since the round opened. */
    record HasLeft() implements ApprovalRefusal {}

    /** This position can't be taken in such a round. */
    record NotOffered(PositionKind kind) implements ApprovalRefusal {}

    /** The position needs a reason (or a remark). */
    record ReasonMissing(PositionKind kind) implements ApprovalRefusal {}

    /** An objection says what would resolve it. */
    record WayOutMissing() implements ApprovalRefusal {}

    /** An objection of theirs was put to an override round: it can be withdrawn, and not made again. */
    record ObjectionTried() implements ApprovalRefusal {}

    /** The chosen person is no candidate. */
    record NoSuchCandidate() implements ApprovalRefusal {}

    /** There is nobody in the body who has a vote. */
    record NoVoters() implements ApprovalRefusal {}

    /** A round takes at least one more day. */
    record LastDayOver(LocalDate lastDay) implements ApprovalRefusal {}

    /** An extension must be one. */
    record NotLater(LocalDate lastDay) implements ApprovalRefusal {}

    /** It was extended before, and can be once. */
    record ExtendedBefore() implements ApprovalRefusal {}

    /** Another round on the same content is open in this body. */
    record OpenAlready() implements ApprovalRefusal {}

    /** Not everybody has answered, and only then it may be ended before its deadline. */
    record NotAllAnswered(int silent) implements ApprovalRefusal {}

    /** An override of an objection in it is under way, and is waited for. */
    record OverrideUnderWay() implements ApprovalRefusal {}

    /** In this round no objection blocks, so there is nothing to override. */
    record NothingBlocks() implements ApprovalRefusal {}

    /** The objection is withdrawn, overridden, or being dealt with in a round already. */
    record NoSuchObjection() implements ApprovalRefusal {}

    /** Who can be chosen is not partial by that: whoever doesn't want to choose abstains. */
    record CandidateIsNotPartial() implements ApprovalRefusal {}

    /** In a secret round nobody is told of the objection, so nobody can weigh it. */
    record NoOverrideInSecret() implements ApprovalRefusal {}

    /** The round asks about their own impartiality: others run it. */
    record YourOwnQuestion() implements ApprovalRefusal {}

    /** Only positions in decisions are recorded in a meeting, and only where nothing else hangs on them. */
    record NotForRecording() implements ApprovalRefusal {}

    /** Where positions are secret nobody else may learn of them. */
    record NotRecordedInSecret() implements ApprovalRefusal {}

    /** The voter isn't there just now, nor anybody for them, or is partial in the item. */
    record VoterNotThere() implements ApprovalRefusal {}

    /** The voter took it themself. */
    record NotRecorded() implements ApprovalRefusal {}

    /** It has been replaced or struck already. */
    record CountsNoMore() implements ApprovalRefusal {}

    /** The minutes of the meeting are closed. */
    record TooLateToContest() implements ApprovalRefusal {}

    /** The voter has asked for this override before; it takes others, too. */
    record DemandedBefore() implements ApprovalRefusal {}
}
