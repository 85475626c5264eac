package no.mandat.web.communication;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import no.mandat.domain.communication.CommunicationAction;
import no.mandat.web.shared.DotsMenu;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.StackedTable;
import no.mandat.workflow.communication.CommunicationRow;

/**
 * Items of a communications plan as a table, in the order of their days.
 *
 * @param writes whether the reader may do something with one of the plan
 * @param act begins what was chosen
 */
record CommunicationTable(Clock clock, boolean writes, BiConsumer<CommunicationRow, CommunicationAction> act) {

    StackedTable of(String heading, List<CommunicationRow> rows) {
        var columns = new ArrayList<>(List.of(
                t("communication.field.day"),
                t("communication.field.audience"),
                t("communication.field.channel"),
                t("communication.field.responsible"),
                t("communication.column.state")));
        if (writes) {
            columns.add(t("communication.column.actions"));
        }
        var table = new StackedTable(heading, columns);
        table.getContent().addClassName("communication");
        rows.forEach(row -> table.row(cells(row)));
        return table;
    }

    private List<Component> cells(CommunicationRow row) {
        var cells = new ArrayList<Component>(List.of(
                day(row), audience(row), new Span(row.form().channel()), new Span(row.responsible()), state(row)));
        if (writes) {
            cells.add(row.actions().isEmpty() ? new Span() : menu(row));
        }
        return cells;
    }

    private Component day(CommunicationRow row) {
        var today = LocalDate.now(clock);
        var day = new Div(new Span(Say.dates().day(row.form().day())));
        if (row.overdue()) {
            var late = new Div(t("communication.overdue"));
            late.addClassNames("small", "late");
            day.add(late);
        } else if (row.state().isAhead()) {
            var near = Say.dates().near(row.form().day(), today);
            if (!near.equals(Say.dates().day(row.form().day()))) {
                day.add(small(near));
            }
        }
        return day;
    }

    private static Component audience(CommunicationRow row) {
        var audience = new Div(new Span(row.form().audience()));
        if (row.shut()) {
            audience.add(small(t("communication.shut")));
            return audience;
        }
        if (row.form().deliverable() != null) {
            audience.add(small(
                    row.deliverable() == null
                            ? t("communication.deliverable.gone")
                            : t("communication.about", row.deliverable())));
        }
        audience.add(new Details(
                t("communication.field.message"), new MarkdownView(row.form().message())));
        return audience;
    }

    private Component state(CommunicationRow row) {
        var state = new Div(CommunicationBadge.of(row.state()).shown());
        if (row.publishedAt() != null) {
            state.add(small(Say.dates().exact(row.publishedAt().atZone(clock.getZone()))));
        }
        if (row.link() != null) {
            var link = new Anchor(row.link(), t("communication.link"), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            link.setAriaLabel(t("communication.link.named", row.form().channel()));
            state.add(new Div(link));
        }
        if (row.reason() != null) {
            state.add(small(t("communication.dropped.reason", row.reason())));
        }
        return state;
    }

    private DotsMenu menu(CommunicationRow row) {
        var menu = new DotsMenu(
                t("communication.more", row.form().channel(), row.form().audience()));
        row.actions().stream()
                .sorted()
                .forEach(
                        action -> menu.item(t("communication.action." + action.name()), () -> act.accept(row, action)));
        return menu;
    }

    private static Div small(String text) {
        var small = new Div(text);
        small.addClassNames("small", "muted");
        return small;
    }
}
