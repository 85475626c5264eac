package no.mandat.workflow.progress;

import java.util.List;
import no.mandat.workflow.shared.FigureKey;
import org.jspecify.annotations.Nullable;

/** What a progress report tells of, in the order in which it does; each is a section with a table. */
public enum ProgressPart {
    REACHED(
            "progressReport.reached",
            "progressReport.reached.none",
            "figure.source.plan",
            List.of("progressReport.milestone", "progressReport.due", "progressReport.reachedOn"),
            new Happened(
                    "progressReport.first",
                    "progressReport.since",
                    "progressReport.reached.noneSince",
                    List.of("progressReport.milestone", "progressReport.due", "progressReport.reachedOn"),
                    new Total(FigureKey.MILESTONES_REACHED, "progressReport.reached.total"))),
    SLIPPED(
            "progressReport.slipped",
            "progressReport.slipped.none",
            "figure.source.plan",
            List.of("progressReport.milestone", "progressReport.dueFirst", "progressReport.dueNow"),
            new Happened(
                    "progressReport.first",
                    "progressReport.since",
                    "progressReport.slipped.noneSince",
                    List.of(
                            "progressReport.milestone",
                            "progressReport.dueFirst",
                            "progressReport.dueBefore",
                            "progressReport.dueNow"),
                    null)),
    COMING(
            "progressReport.coming",
            "progressReport.coming.none",
            "figure.source.plan",
            List.of("progressReport.milestone", "progressReport.due", "progressReport.state"),
            null),
    MEETINGS(
            "progressReport.meetings",
            "progressReport.meetings.none",
            "figure.source.meetings",
            List.of("progressReport.day", "progressReport.meeting", "progressReport.state"),
            new Happened(
                    "progressReport.meetings.first",
                    "progressReport.meetings.since",
                    "progressReport.meetings.noneSince",
                    List.of("progressReport.day", "progressReport.meeting", "progressReport.state"),
                    new Total(FigureKey.MEETINGS_HELD, "progressReport.meetings.total"))),
    INPUT(
            "progressReport.input",
            "progressReport.input.none",
            "figure.source.calls",
            List.of(
                    "progressReport.call",
                    "progressReport.period",
                    "progressReport.state",
                    "progressReport.contributions"),
            new Happened(
                    "progressReport.first",
                    "progressReport.since",
                    "progressReport.input.noneSince",
                    List.of(
                            "progressReport.call",
                            "progressReport.period",
                            "progressReport.state",
                            "progressReport.contributions.new",
                            "progressReport.contributions.all"),
                    new Total(FigureKey.CONTRIBUTIONS_RECEIVED, "progressReport.input.total"))),
    RISKS(
            "progressReport.risks",
            "progressReport.risks.none",
            "progressReport.source.risks",
            List.of("progressReport.risk", "progressReport.due", "progressReport.why"),
            null);

    private final String title;
    private final String none;
    private final String source;
    private final List<String> columns;
    private final @Nullable Happened happened;

    ProgressPart(String title, String none, String source, List<String> columns, @Nullable Happened happened) {
        this.title = title;
        this.none = none;
        this.source = source;
        this.columns = columns;
        this.happened = happened;
    }

    /** The key of its heading. */
    public String title() {
        return title;
    }

    /** The key of what it says where there is nothing to tell, in a mandate's first report or of what is now. */
    public String none() {
        return none;
    }

    /** The key of where it is from. */
    public String source() {
        return source;
    }

    /** The keys of what stands over its columns, in a report of that time. */
    public List<String> columns(ProgressPeriod period) {
        return happened == null || period.isFirst() ? columns : happened.columns();
    }

    /** Whether a row of so many cells is one of its rows, in a mandate's first report or a later one. */
    boolean hasRowsOf(int cells) {
        return cells == columns.size()
                || happened != null && cells == happened.columns().size();
    }

    /** How it tells of a time; nothing where it tells of what is now. */
    public @Nullable Happened happened() {
        return happened;
    }

    /**
     * How a part tells of what has happened since a day.
     *
     * @param first the key of what it begins with in a mandate's first report
     * @param since the same in later ones
     * @param none the key of what a later one says where there is nothing to tell
     * @param columns the keys of what stands over its columns in later ones
     * @param total what later ones say of the whole; none where its rows do
     */
    public record Happened(
            String first,
            String since,
            String none,
            List<String> columns,
            @Nullable Total total) {}

    /**
     * How many there are since the mandate began.
     *
     * @param figure by which that was counted
     * @param word the key of how it is told
     */
    public record Total(FigureKey figure, String word) {}
}
