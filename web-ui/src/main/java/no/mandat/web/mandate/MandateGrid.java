package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.function.ValueProvider;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.SortLabels;
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

    private final transient Clock clock;
    private final Column<MandateRow> whole;
    private final Column<MandateRow> title;
    private final Column<MandateRow> period;
    private final Column<MandateRow> state;
    private final Column<MandateRow> changed;

    MandateGrid(Clock clock, BiConsumer<MandateSort, Boolean> sorted) {
        this.clock = clock;
        whole = addComponentColumn(this::whole).setHeader(t("mandates.title")).setRowHeader(true);
        title = column(MandateSort.TITLE, "mandates.column.title", MandateGrid::title)
                .setFlexGrow(3)
                .setRowHeader(true);
        period = column(
                        MandateSort.LAST_DAY,
                        "mandates.column.period",
                        row -> new Span(Say.dates().period(row.firstDay(), row.lastDay())))
                .setWidth("200px")
                .setFlexGrow(0);
        state = addComponentColumn(row -> MandateBadge.of(row.state()))
                .setHeader(t("mandates.column.state"))
                .setWidth("120px")
                .setFlexGrow(0);
        changed = column(MandateSort.CHANGED, "mandates.column.changed", row -> When.since(row.changedAt(), clock))
                .setWidth("160px")
                .setFlexGrow(0);
        whole.setVisible(false);
        getElement().setAttribute("aria-label", t("mandates.title"));
        SortLabels.name(this);
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addClassName("mandates");
        addItemClickListener(click -> MandateNavigation.open(click.getItem().id()));
        addSortListener(event -> event.getSortOrder().stream()
                .filter(order -> event.isFromClient())
                .findFirst()
                .ifPresent(order -> sorted.accept(
                        MandateSort.valueOf(order.getSorted().getKey()),
                        order.getDirection() == SortDirection.DESCENDING)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        var resizing = page.addBrowserWindowResizeListener(resize -> narrow(resize.getWidth() < NARROW));
        addDetachListener(detach -> {
            detach.unregisterListener();
            resizing.remove();
        });
        page.retrieveExtendedClientDetails(screen -> narrow(screen.getWindowInnerWidth() < NARROW));
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

    private Column<MandateRow> column(MandateSort sort, String header, ValueProvider<MandateRow, Component> cell) {
        return addComponentColumn(cell).setHeader(t(header)).setKey(sort.name()).setSortProperty(sort.name());
    }

    private void narrow(boolean narrow) {
        whole.setVisible(narrow);
        List.of(title, period, state, changed).forEach(column -> column.setVisible(!narrow));
        setClassName("narrow", narrow);
    }

    private static Div title(MandateRow row) {
        var board = new Span(row.board());
        board.addClassNames("small", "muted");
        var cell = new Div(MandateNavigation.link(row.id(), row.title()), board);
        cell.addClassName("mandate-cell");
        return cell;
    }

    private Div whole(MandateRow row) {
        var cell = title(row);
        var line = new Div(
                MandateBadge.of(row.state()),
                new Span(Say.dates().period(row.firstDay(), row.lastDay())),
                When.since(row.changedAt(), clock));
        line.addClassNames("mandate-line", "small");
        cell.add(line);
        return cell;
    }
}
