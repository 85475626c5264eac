package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.MandateBadge;
import no.mandat.web.shared.NarrowWindow;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.SortLabels;
import no.mandat.web.shared.StateBadge;
import no.mandat.web.shared.When;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.mandate.MandateSort;

/** The mandates in a table; on a narrow screen each is one cell that says all. */
final class MandateGrid extends Grid<MandateRow> {

    private static final long serialVersionUID = 1L;

    /** Below this width, in CSS pixels, the table becomes a list. */
    private static final int NARROW = 760;

    /** Up to so many rows the table is as high as they are; beyond it scrolls. */
    private static final int FEW = 10;

    /** A row is drawn by the browser: the server holds no component for it. */
    private static final String TITLE = """
            <div class="mandate-cell">
              <a href="${item.address}" router-link>${item.title}</a>
              <span class="small muted">${item.board}</span>
              %s
            </div>""";

    private static final String STATE = """
            <span class="${item.badge}">${item.state}</span>""";

    private static final String CHANGED = """
            <time datetime="${item.changedAt}" title="${item.exact}">${item.changed}</time>""";

    private static final String WHOLE = TITLE.formatted("""
            <div class="mandate-line small">
              %s
              <span>${item.period}</span>
              %s
            </div>""".formatted(STATE, CHANGED));

    private final transient Clock clock;
    private final Column<MandateRow> whole;
    private final Column<MandateRow> title;
    private final Column<MandateRow> period;
    private final Column<MandateRow> state;
    private final Column<MandateRow> changed;

    MandateGrid(Clock clock, BiConsumer<MandateSort, Boolean> sorted) {
        this.clock = clock;
        whole = addColumn(withChanged(withState(withTitle(LitRenderer.of(WHOLE))))
                        .withProperty("period", MandateGrid::period))
                .setHeader(t("mandates.title"))
                .setRowHeader(true);
        title = sortable(addColumn(withTitle(LitRenderer.of(TITLE.formatted("")))), MandateSort.TITLE)
                .setHeader(t("mandates.column.title"))
                .setFlexGrow(3)
                .setRowHeader(true);
        period = sortable(addColumn(MandateGrid::period), MandateSort.LAST_DAY)
                .setHeader(t("mandates.column.period"))
                .setWidth("200px")
                .setFlexGrow(0);
        state = addColumn(withState(LitRenderer.of(STATE)))
                .setHeader(t("mandates.column.state"))
                .setWidth("120px")
                .setFlexGrow(0);
        changed = sortable(addColumn(withChanged(LitRenderer.of(CHANGED))), MandateSort.CHANGED)
                .setHeader(t("mandates.column.changed"))
                .setWidth("160px")
                .setFlexGrow(0);
        whole.setVisible(false);
        getElement().setAttribute("aria-label", t("mandates.title"));
        SortLabels.name(this);
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addClassName("mandates");
        NarrowWindow.watch(this, NARROW, this::narrow);
        addItemClickListener(click -> MandateNavigation.open(click.getItem().id()));
        addSortListener(event -> event.getSortOrder().stream()
                .filter(order -> event.isFromClient())
                .findFirst()
                .ifPresent(order -> sorted.accept(
                        MandateSort.valueOf(order.getSorted().getKey()),
                        order.getDirection() == SortDirection.DESCENDING)));
    }

    /** Shows the rows, sorted as the list is. */
    void show(KeysetDataProvider<MandateRow> rows, MandateListState list) {
        setAllRowsVisible(rows.size() <= FEW);
        setDataProvider(rows);
        var direction = list.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        sort(List.of(new GridSortOrder<>(column(list.sort()), direction)));
        if (list.fromEnd()) {
            scrollToEnd();
        }
    }

    private Column<MandateRow> column(MandateSort sort) {
        return switch (sort) {
            case TITLE -> title;
            case LAST_DAY -> period;
            case CHANGED -> changed;
        };
    }

    private static Column<MandateRow> sortable(Column<MandateRow> column, MandateSort sort) {
        return column.setKey(sort.name()).setSortProperty(sort.name());
    }

    private void narrow(boolean narrow) {
        whole.setVisible(narrow);
        List.of(title, period, state, changed).forEach(column -> column.setVisible(!narrow));
        setClassName("narrow", narrow);
    }

    private static LitRenderer<MandateRow> withTitle(LitRenderer<MandateRow> cell) {
        return cell.withProperty("address", row -> MandateNavigation.address(row.id()))
                .withProperty("title", MandateRow::title)
                .withProperty("board", MandateRow::board);
    }

    private LitRenderer<MandateRow> withState(LitRenderer<MandateRow> cell) {
        return cell.withProperty("badge", row -> badge(row).classes())
                .withProperty("state", row -> badge(row).word());
    }

    private StateBadge badge(MandateRow row) {
        return MandateBadge.of(row.status(LocalDate.now(clock)));
    }

    private LitRenderer<MandateRow> withChanged(LitRenderer<MandateRow> cell) {
        return cell.withProperty("changed", row -> since(row).text())
                .withProperty("exact", row -> since(row).exact())
                .withProperty("changedAt", row -> since(row).machine());
    }

    private When since(MandateRow row) {
        return When.since(row.changedAt(), clock);
    }

    private static String period(MandateRow row) {
        return Say.dates().period(row.firstDay(), row.lastDay());
    }
}
