package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.mandat.workflow.milestone.MilestoneRow;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** A plan's milestones as a table: first what is to be reached, then what was, then what was given up. */
@Tag("table")
final class PlanTable extends HtmlContainer implements PlanRows {

    private static final long serialVersionUID = 1L;

    /** One body for each row, so that what unfolds can stand after it. */
    private static final List<String> COLUMNS = List.of(
            "plan.column.title",
            "plan.column.responsible",
            "plan.column.due",
            "plan.column.baseline",
            "plan.column.status",
            "plan.column.clauses",
            "plan.column.proof");

    private final transient Plan plan;
    private final transient Unfolding rows;

    PlanTable(Plan plan, PlanFilter filter, Consumer<String> pressed) {
        this.plan = plan;
        this.rows = new Unfolding(getElement(), PlanTable::around, pressed);
        addClassName("plan-table");
        add(head());
        plan.ahead(filter).forEach(this::row);
        group(t("plan.group.reached"), plan.reached(filter));
        group(t("plan.group.dropped"), plan.dropped(filter));
    }

    @Override
    public void unfold(String id, @Nullable Component content) {
        rows.unfold(id, content);
    }

    @Override
    public void goTo(String id) {
        rows.goTo(id);
    }

    private static Component head() {
        var cells = COLUMNS.stream()
                .map(column -> "<th scope=\"col\">%s</th>".formatted(escaped(t(column))))
                .collect(Collectors.joining("", "<tr>", "</tr>"));
        var head = new Part();
        head.getElement().setProperty("innerHTML", cells);
        return head;
    }

    private void group(String name, List<MilestoneRow> milestones) {
        if (!milestones.isEmpty()) {
            var body = new NativeTableBody();
            body.addClassName("plan-group");
            body.getElement()
                    .setProperty(
                            "innerHTML",
                            "<tr><th scope=\"rowgroup\" colspan=\"%d\">%s</th></tr>"
                                    .formatted(COLUMNS.size(), escaped(name)));
            add(body);
            milestones.forEach(this::row);
        }
    }

    private void row(MilestoneRow row) {
        add(rows.row(row.id().toString(), new NativeTableBody(), new RowHtml(plan, row, false).ofTable()));
    }

    private static Component around(Component content) {
        var cell = new NativeTableCell(content);
        cell.setColspan(COLUMNS.size());
        var body = new NativeTableBody(new NativeTableRow(cell));
        body.addClassName("plan-unfolded");
        return body;
    }

    private static String escaped(String text) {
        return Entities.escape(text);
    }

    /** The head of the table. */
    @Tag("thead")
    private static final class Part extends HtmlContainer {

        private static final long serialVersionUID = 1L;
    }
}
