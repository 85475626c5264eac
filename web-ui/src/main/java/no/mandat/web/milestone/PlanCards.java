package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.milestone.MilestoneStatus;
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
        var picture = TimelineMarks.of(plan, List.of(), mandate);
        var whole = new Timeline(picture);
        whole.addClassName("only-wide");
        var small = new Div(Timeline.small(picture));
        small.addClassName("only-narrow");
        return new Card("plan", t("plan.title"), whole, small, PlanNavigation.link(plan.mandate(), t("overview.plan")));
    }

    /** The next milestones, those that are late first; none where nothing is ahead. */
    public static Optional<Card> next(PlanDetails plan) {
        var ahead = plan.milestones().stream()
                .filter(row -> isAhead(row.status()))
                .sorted(Comparator.comparing(MilestoneRow::due))
                .limit(NEXT)
                .toList();
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        var rows = new Div();
        rows.addClassName("rows");
        ahead.forEach(row -> rows.add(line(row, plan)));
        return Optional.of(new Card("next", t("overview.next"), rows));
    }

    private static boolean isAhead(MilestoneStatus status) {
        return switch (status) {
            case ON_TRACK, DUE_SOON, OVERDUE -> true;
            case REACHED, REACHED_LATE, DROPPED -> false;
        };
    }

    private static Div line(MilestoneRow row, PlanDetails plan) {
        var day = new Span(Say.dates().briefly(row.due(), row.wholeMonth(), plan.today()));
        day.addClassNames("row-day", "muted");
        var title = new Span(row.title());
        title.addClassName("row-title");
        var words = new Div(title);
        words.addClassName("row-words");
        var line = new Div(day, words, MilestoneBadge.of(row.status()));
        line.addClassName("row");
        return line;
    }
}
