package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import no.mandat.web.shared.Say;
import no.mandat.workflow.milestone.MilestoneRow;
import org.jspecify.annotations.Nullable;

/** A plan on a narrow page: the timeline stands upright, what was reached is folded away above it. */
final class PlanList extends Div implements PlanRows {

    private static final long serialVersionUID = 1L;

    private final transient Plan plan;
    private final transient Unfolding rows;

    PlanList(Plan plan, PlanFilter filter, Consumer<String> pressed) {
        this.plan = plan;
        this.rows = new Unfolding(getElement(), content -> content, pressed);
        addClassName("plan-upright");
        var reached = plan.reached(filter).reversed();
        if (!reached.isEmpty()) {
            add(folded(t("plan.reached.count", reached.size()), span(reached), reached));
        }
        var list = list();
        plan.ahead(filter).stream()
                .filter(row -> row.due().isBefore(plan.details().today()))
                .forEach(row -> list.add(item(row)));
        list.add(today());
        plan.ahead(filter).stream()
                .filter(row -> !row.due().isBefore(plan.details().today()))
                .forEach(row -> list.add(item(row)));
        add(list);
        var dropped = plan.dropped(filter);
        if (!dropped.isEmpty()) {
            add(folded(t("plan.dropped.count", dropped.size()), "", dropped));
        }
    }

    @Override
    public void unfold(String id, @Nullable Component content) {
        rows.unfold(id, content);
    }

    @Override
    public void goTo(String id) {
        rows.goTo(id);
    }

    private NativeDetails folded(String words, String about, List<MilestoneRow> milestones) {
        var list = list();
        milestones.forEach(row -> list.add(item(row)));
        var quiet = new Span(" " + about);
        quiet.addClassName("muted");
        return new NativeDetails(new Span(new Span(words), quiet), list);
    }

    /** "jan.–juli": from when to when something was reached. */
    private String span(List<MilestoneRow> reached) {
        var first = plan.dates(reached.getFirst()).dayText();
        var last = plan.dates(reached.getLast()).dayText();
        return first.equals(last) ? first : t("date.period", first, last);
    }

    private static OrderedList list() {
        var list = new OrderedList();
        list.addClassName("plan-list");
        return list;
    }

    private ListItem item(MilestoneRow row) {
        var item = new ListItem();
        // What unfolds belongs into the item, so its HTML has an element of its own.
        item.add(rows.row(row.id().toString(), new Div(), new RowHtml(plan, row, false).ofList()));
        return item;
    }

    private ListItem today() {
        var day = new Span(Say.dates()
                .briefly(plan.details().today(), false, plan.details().today()));
        day.addClassName("plan-item-day");
        var line = new Span();
        line.addClassName("plan-now");
        line.getElement().setAttribute("aria-hidden", "true");
        var item = new Div(day, line, new Span(Say.sentence(t("timeline.today"))));
        item.addClassNames("plan-item", "plan-today");
        return new ListItem(item);
    }
}
