package no.mandat.workflow.progress;

import java.util.List;

/** What a progress report tells of, in the order in which it does; each is a section with a table. */
public enum ProgressPart {
    REACHED(
            "progressReport.reached",
            "progressReport.reached.none",
            "figure.source.plan",
            List.of("progressReport.milestone", "progressReport.due", "progressReport.reachedOn")),
    SLIPPED(
            "progressReport.slipped",
            "progressReport.slipped.none",
            "figure.source.plan",
            List.of("progressReport.milestone", "progressReport.dueFirst", "progressReport.dueNow")),
    COMING(
            "progressReport.coming",
            "progressReport.coming.none",
            "figure.source.plan",
            List.of("progressReport.milestone", "progressReport.due", "progressReport.state")),
    MEETINGS(
            "progressReport.meetings",
            "progressReport.meetings.none",
            "figure.source.meetings",
            List.of("progressReport.day", "progressReport.meeting", "progressReport.state")),
    INPUT(
            "progressReport.input",
            "progressReport.input.none",
            "figure.source.calls",
            List.of(
                    "progressReport.call",
                    "progressReport.period",
                    "progressReport.state",
                    "progressReport.contributions")),
    RISKS(
            "progressReport.risks",
            "progressReport.risks.none",
            "progressReport.source.risks",
            List.of("progressReport.risk", "progressReport.due", "progressReport.why"));

    private final String title;
    private final String none;
    private final String source;
    private final List<String> columns;

    ProgressPart(String title, String none, String source, List<String> columns) {
        this.title = title;
        this.none = none;
        this.source = source;
        this.columns = columns;
    }

    /** The key of its heading. */
    public String title() {
        return title;
    }

    /** The key of what it says where there is nothing to tell. */
    public String none() {
        return none;
    }

    /** The key of where it is from. */
    public String source() {
        return source;
    }

    /** The keys of what stands over its columns. */
    public List<String> columns() {
        return columns;
    }
}
