package no.mandat.domain.closing;

/** What is moved. */
public enum MotionKind {
    /** That a clause need not be answered: the group proposes it, the board confirms. */
    WAIVE_CLAUSE(MotionState.WITH_GROUP),
    /** That the evaluation need not be held: the group proposes it, the board confirms. */
    WAIVE_EVALUATION(MotionState.WITH_GROUP),
    /** That the mandate goes back one step from its end. */
    REOPEN(MotionState.WITH_BOARD),
    /** That the mandate ends before it is done. */
    TERMINATE(MotionState.WITH_BOARD);

    private final MotionState first;

    MotionKind(MotionState first) {
        this.first = first;
    }

    /** Who is asked first. */
    public MotionState first() {
        return first;
    }

    /** Whether it waives something. */
    public boolean isWaiver() {
        return first == MotionState.WITH_GROUP;
    }
}
