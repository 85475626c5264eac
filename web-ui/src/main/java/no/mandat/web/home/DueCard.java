package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import no.mandat.web.milestone.MilestoneBadge;
import no.mandat.web.milestone.PlanNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Say;
import no.mandat.workflow.milestone.MyMilestoneRow;

/** The milestones that one is responsible for, and that are due soon or overdue. */
final class DueCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    private final transient List<MyMilestoneRow> rows;
    private final transient LocalDate today;

    DueCard(List<MyMilestoneRow> rows, LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    @Override
    protected Card initContent() {
        var list = new OrderedList();
        list.addClassName("waiting");
        rows.forEach(row -> list.add(entry(row)));
        return new Card("due", t("home.due.heading"), list);
    }

    private ListItem entry(MyMilestoneRow row) {
        var day = new Div(
                new Span(Say.dates().due(row.due(), row.wholeMonth())),
                small(Say.dates().near(row.due(), today)));
        day.addClassName("waiting-day");
        var title = new Div(PlanNavigation.link(row.mandate(), row.title()));
        title.addClassName("round-title");
        var words = new Div(title, small(row.mandateName()));
        words.addClassName("waiting-words");
        return new ListItem(day, words, MilestoneBadge.of(row.status(today)));
    }

    private static Span small(String text) {
        var span = new Span(text);
        span.addClassNames("small", "muted");
        return span;
    }
}
