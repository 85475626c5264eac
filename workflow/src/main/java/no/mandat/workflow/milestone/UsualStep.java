package no.mandat.workflow.milestone;

/**
 * The usual course of an expert group of a year: each step as a milestone, in the month that comes so many months after the
 * first day's. A plan can begin with it; the secretariat then makes it its own.
 */
public enum UsualStep {
    KICK_OFF(0),
    MANDATE_ADOPTED(1),
    FIRST_INPUT_MEETING(2),
    PROGRESS_REPORT(4),
    SECOND_INPUT_MEETING(5),
    DRAFT_REPORT(7),
    DRAFT_REVIEWED(8),
    FINAL_REPORT(10),
    HANDED_OVER(11),
    EVALUATION(11),
    CLOSING(12);

    private final int months;

    UsualStep(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}
