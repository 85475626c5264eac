package no.mandat.domain.meeting;

/** What a meeting is for. All but the board's are the expert group's. */
public enum MeetingKind {
    /** The group works. */
    GROUP,
    /** The group listens: whoever is invited has a call for input of their own. */
    INPUT,
    /** The board meets. */
    BOARD,
    /** The group looks back on its work, before the mandate can be closed. */
    EVALUATION,
    /** The group decides on its final report. */
    CLOSING;

    /** Whether it is held within the mandate's period; what has to do with its end, and the board, may meet after that. */
    public boolean isBoundToPeriod() {
        return this == GROUP || this == INPUT;
    }
}
