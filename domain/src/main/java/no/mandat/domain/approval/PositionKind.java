package no.mandat.domain.approval;

/** What a voter can say in a round (domain.md, Approval). */
public enum PositionKind {
    /** Agrees; says yes, or takes note, where the round asks for that. */
    APPROVE(Words.NONE),
    /** The same, and says something about it. */
    APPROVE_WITH_REMARKS(Words.REASON),
    /** Disagrees, with a reason and with what would resolve it. */
    OBJECT(Words.REASON_AND_WAY_OUT),
    /** Takes part and doesn't choose. */
    ABSTAIN(Words.NONE),
    /** Is partial, and leaves this subject for good. */
    RECUSE(Words.REASON),
    /** Chooses a candidate; only in an election. */
    CHOOSE(Words.NONE);

    private enum Words {
        NONE,
        REASON,
        REASON_AND_WAY_OUT
    }

    private final Words words;

    PositionKind(Words words) {
        this.words = words;
    }

    /** Whether a reason (or the remark itself) must be given. */
    public boolean needsReason() {
        return words != Words.NONE;
    }

    /** Whether it must be said what would resolve it. */
    public boolean needsWayOut() {
        return words == Words.REASON_AND_WAY_OUT;
    }

    /** Whether it speaks for the text. */
    public boolean isApproval() {
        return this == APPROVE || this == APPROVE_WITH_REMARKS;
    }
}
