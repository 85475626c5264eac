package no.mandat.workflow.shared;

/** What a progress report counts, in the order in which it is shown. */
public enum FigureKey {
    MILESTONES_REACHED("figure.milestonesReached", "figure.source.plan"),
    MILESTONES_LATE("figure.milestonesLate", "figure.source.plan"),
    MILESTONES_OVERDUE("figure.milestonesOverdue", "figure.source.plan"),
    MILESTONES_COMING("figure.milestonesComing", "figure.source.plan"),
    MEETINGS_HELD("figure.meetingsHeld", "figure.source.meetings"),
    MEETINGS_COMING("figure.meetingsComing", "figure.source.meetings"),
    CALLS_OPEN("figure.callsOpen", "figure.source.calls"),
    CALLS_ANSWERED("figure.callsAnswered", "figure.source.calls"),
    CONTRIBUTIONS_RECEIVED("figure.contributionsReceived", "figure.source.contributions"),
    POINTS_ANSWERED("figure.pointsAnswered", "figure.source.points"),
    DELIVERABLES_APPROVED("figure.deliverablesApproved", "figure.source.deliverables");

    private static final String WORDS = "figure.";
    private static final String SOURCES = "figure.source.";

    private final String word;
    private final String sourceWord;

    FigureKey(String word, String sourceWord) {
        this.word = word;
        this.sourceWord = sourceWord;
    }

    /** By which a report names what is counted; its word begins with {@code figure.}. */
    public String key() {
        return word.substring(WORDS.length());
    }

    /** By which a report names what it is counted from; its word begins with {@code figure.source.}. */
    public String source() {
        return sourceWord.substring(SOURCES.length());
    }
}
