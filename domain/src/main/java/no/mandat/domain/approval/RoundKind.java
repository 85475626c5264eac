package no.mandat.domain.approval;

import java.util.List;

/** What a round is for, and with it how it is counted. */
public enum RoundKind {
    /** A body decides on a text: more approvals than the threshold asks for. */
    DECISION(
            PositionKind.APPROVE,
            PositionKind.APPROVE_WITH_REMARKS,
            PositionKind.OBJECT,
            PositionKind.ABSTAIN,
            PositionKind.RECUSE),
    /** The voters of another round decide whether one objection in it shall block no longer: a share of all eligible. */
    OVERRIDE(PositionKind.APPROVE, PositionKind.OBJECT, PositionKind.ABSTAIN, PositionKind.RECUSE),
    /** A body says whether one of its own is partial in a subject, yes or no: counted like a decision. */
    IMPARTIALITY(PositionKind.APPROVE, PositionKind.OBJECT, PositionKind.ABSTAIN, PositionKind.RECUSE),
    /** A body chooses one of several candidates: most votes. */
    ELECTION(PositionKind.CHOOSE, PositionKind.ABSTAIN, PositionKind.RECUSE),
    /** A body takes note of a text, with remarks or without: nobody can stop it, and it passes whatever comes. */
    NOTICE(PositionKind.APPROVE, PositionKind.APPROVE_WITH_REMARKS, PositionKind.ABSTAIN, PositionKind.RECUSE);

    private final List<PositionKind> positions;

    RoundKind(PositionKind... positions) {
        this.positions = List.of(positions);
    }

    /** Whether who objects must say what would resolve it: nothing would, where the question is yes or no. */
    public boolean asksForWayOut() {
        return this == DECISION;
    }

    /** Whether positions in it may be recorded in a meeting: where a body answers for a text, and nothing else hangs on it. */
    public boolean isRecordable() {
        return this == DECISION || this == NOTICE;
    }

    /** The positions that can be taken in it, in the order in which they are offered. */
    public List<PositionKind> positions() {
        return positions;
    }
}
