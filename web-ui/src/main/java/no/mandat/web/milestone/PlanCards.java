package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.web.meeting.MeetingBadge;
import no.mandat.web.meeting.MeetingNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Timeline;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.PlanDetails;

/** The plan on a mandate's overview: its picture, and what comes next. */
public final class PlanCards {

    /** How many are named of what comes next. */
    private static final int NEXT = 3;

    private PlanCards() {}

    /** The timeline, with the way to the whole plan; on a narrow page only where things stand, without words. */
    public static Card picture(PlanDetails plan, String mandate) {
        var picture = TimelineMarks.of(plan, List.of(), List.of(), mandate);
        var whole = new Timeline(picture);
        whole.addClassName("only-wide");
        var small = new Div(Timeline.small(picture));
        small.addClassName("only-narrow");
        return new Card("plan", t("plan.title"), whole, small, PlanNavigation.link(plan.mandate(), t("overview.plan")));
    }

    /** The next milestones and meetings, those that are late first; none where nothing is ahead. */
    public static Optional<Card> next(PlanDetails plan, List<PlannedMeeting> meetings) {
        var ahead = Stream.concat(
                        plan.milestones().stream()
                                .filter(row -> isAhead(row.status()))
                                .map(row -> new Next(row.due(), line(row, plan))),
                        meetings.stream().filter(PlannedMeeting::isAhead).map(meeting -> line(meeting, plan)))
                .sorted(Comparator.comparing(Next::day))
                .limit(NEXT)
                .toList();
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Div();
        rows.addClassName("rows");
        ahead.forEach(one -> rows.add(one.line()));
        return Optional.of(new Card("next", t("overview.next"), rows));
    }

    private record Next(LocalDate day, Div line) {}

    private static Next line(PlannedMeeting meeting, PlanDetails plan) {
        var on = Objects.requireNonNull(meeting.day());
        var title = new Span(MeetingNavigation.link(meeting.mandate(), meeting.id(), meeting.title()));
        return new Next(
                on,
                line(
                        Say.dates().briefly(on, false, plan.today()),
                        title,
                        MeetingBadge.of(meeting.status()).shown()));
    }

    private static boolean isAhead(MilestoneStatus status) {
        return switch (status) {
            case ON_TRACK, DUE_SOON, OVERDUE -> true;
            case REACHED, REACHED_LATE, DROPPED -> false;
        };
    }

    private static Div line(MilestoneRow row, PlanDetails plan) {
        return line(
                Say.dates().briefly(row.due(), row.wholeMonth(), plan.today()),
                new Span(row.title()),
                MilestoneBadge.of(row.status()));
    }

    private static Div line(String when, Span title, Component badge) {
        var day = new Span(when);
        day.addClassNames("row-day", "muted");
        title.addClassName("row-title");
        var words = new Div(title);
        words.addClassName("row-words");
        var line = new Div(day, words, badge);
        line.addClassName("row");
        return line;
    }
}
