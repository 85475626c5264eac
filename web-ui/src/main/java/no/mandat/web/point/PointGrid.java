package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.shared.PointId;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.NarrowWindow;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.SortLabels;
import no.mandat.workflow.point.PointRow;
import org.jspecify.annotations.Nullable;

/** The matrix: one row a point. On a narrow screen each is one cell that says all. */
final class PointGrid extends Grid<PointRow> {

    private static final long serialVersionUID = 1L;

    /** Below this width, in CSS pixels, the table becomes a list. */
    private static final int NARROW = 1180;

    /** Up to so many rows the table is as high as they are; beyond it scrolls. */
    private static final int FEW = 12;

    private static final String SENDER = "sender";

    private static final String CHOICE = """
            <input class="point-choice" type="checkbox" .checked="${item.chosen}" aria-label="${item.choose}" @change="${choose}">""";

    private static final String FROM = """
            <div class="point-from"><a href="${item.address}" router-link>${item.speaker}</a>
              <span class="small muted">${item.about}</span></div>""";

    private static final String SAYS = """
            <span class="point-words">${item.words}</span>""";

    private static final String CONCLUSION = """
            <span class="point-conclusion"><span class="${item.badge}">${item.conclusion}</span>
              <span class="small muted">${item.under}</span></span>""";

    private static final String WHOLE = """
            <div class="point-whole">%s %s
              <div class="point-line">%s <span class="small muted">${item.rest}</span></div></div>""".formatted(FROM, SAYS, CONCLUSION);

    private final transient Function<PointId, String> address;
    private final transient Map<PointId, PointRow> chosen = new LinkedHashMap<>();
    private final transient Consumer<Collection<PointRow>> choosing;
    private final Column<PointRow> whole;
    private final List<Column<PointRow>> wide;
    private final Column<PointRow> from;
    /** What there is no room for beside a point. */
    private final List<Column<PointRow>> spare;

    private boolean narrow;
    private @Nullable PointId current;

    /**
     * The matrix.
     *
     * @param address where a point is chosen
     * @param choosing told which points are chosen, each time another one is
     * @param sorted told whether what was sent last is to stand first
     */
    PointGrid(Function<PointId, String> address, Consumer<Collection<PointRow>> choosing, Consumer<Boolean> sorted) {
        this.address = address;
        this.choosing = choosing;
        fixed(addColumn(choice()), "72px").setHeader(t("points.column.choose"));
        whole = addColumn(all(LitRenderer.of(WHOLE)))
                .setHeader(t("points.title"))
                .setRowHeader(true);
        from = fixed(addColumn(from(LitRenderer.of(FROM))), "200px")
                .setHeader(t("points.column.from"))
                .setKey(SENDER)
                .setSortProperty(SENDER)
                .setRowHeader(true);
        var says = addColumn(says(LitRenderer.of(SAYS)))
                .setHeader(t("points.column.words"))
                .setFlexGrow(3);
        var clauses = fixed(addColumn(row -> String.join(", ", row.clauses())), "86px")
                .setHeader(t("points.column.clauses"));
        var conclusion = fixed(addColumn(conclusion(LitRenderer.of(CONCLUSION))), "196px")
                .setHeader(t("points.column.conclusion"));
        var became =
                fixed(addColumn(row -> orEmpty(row.destination())), "130px").setHeader(t("points.column.became"));
        var handler = fixed(addColumn(row -> orEmpty(row.handler())), "110px").setHeader(t("points.column.handler"));
        wide = List.of(from, says, clauses, conclusion, became, handler);
        spare = List.of(became, handler);
        whole.setVisible(false);
        getElement().setAttribute("aria-label", t("points.title"));
        SortLabels.name(this);
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addClassNames("mandates", "points");
        setPartNameGenerator(row -> row.id().equals(current) ? "current" : "");
        NarrowWindow.watch(this, NARROW, this::narrow);
        addSortListener(event -> {
            if (event.isFromClient()) {
                sorted.accept(event.getSortOrder().stream()
                        .anyMatch(order -> order.getDirection() == SortDirection.DESCENDING));
            }
        });
    }

    /** Shows the rows. */
    void show(KeysetDataProvider<PointRow> rows, boolean descending) {
        setAllRowsVisible(rows.size() <= FEW);
        setDataProvider(rows);
        sort(List.of(new GridSortOrder<>(from, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    private LitRenderer<PointRow> choice() {
        return LitRenderer.<PointRow>of(CHOICE)
                .withProperty("chosen", row -> chosen.containsKey(row.id()))
                .withProperty("choose", row -> t("points.choose", row.reference(), row.number()))
                .withFunction("choose", this::choose);
    }

    /** Chooses it, or doesn't any more. */
    void choose(PointRow row) {
        if (chosen.remove(row.id()) == null) {
            chosen.put(row.id(), row);
        }
        getDataProvider().refreshItem(row);
        choosing.accept(chosen.values());
    }

    /** Chooses these, and no others. */
    void choose(List<PointRow> rows) {
        chosen.clear();
        rows.forEach(row -> chosen.put(row.id(), row));
        getDataProvider().refreshAll();
        choosing.accept(chosen.values());
    }

    void chooseNone() {
        choose(List.of());
    }

    /** Those that are chosen. */
    List<PointRow> chosen() {
        return List.copyOf(chosen.values());
    }

    /** Marks the point that stands beside, which takes room. */
    void mark(@Nullable PointId point) {
        current = point;
        settle();
        getDataProvider().refreshAll();
    }

    private static Column<PointRow> fixed(Column<PointRow> column, String width) {
        return column.setWidth(width).setFlexGrow(0);
    }

    private void narrow(boolean is) {
        narrow = is;
        settle();
    }

    private void settle() {
        whole.setVisible(narrow);
        wide.forEach(column -> column.setVisible(!narrow && (current == null || !spare.contains(column))));
        setClassName("narrow", narrow);
    }

    private LitRenderer<PointRow> all(LitRenderer<PointRow> cell) {
        return conclusion(says(from(cell))).withProperty("rest", PointGrid::rest);
    }

    private LitRenderer<PointRow> from(LitRenderer<PointRow> cell) {
        return cell.withProperty("address", row -> address.apply(row.id()))
                .withProperty("speaker", row -> ErasedWords.name(row.speaker()))
                .withProperty("about", PointGrid::about);
    }

    private static LitRenderer<PointRow> says(LitRenderer<PointRow> cell) {
        return cell.withProperty("words", ErasedWords::point);
    }

    private static LitRenderer<PointRow> conclusion(LitRenderer<PointRow> cell) {
        return cell.withProperty("badge", row -> PointBadge.of(row.state(), row.disposition())
                        .classes())
                .withProperty("conclusion", row -> PointBadge.of(row.state(), row.disposition())
                        .word())
                .withProperty("under", row -> PointBadge.under(row.state()));
    }

    private static String about(PointRow row) {
        var category = row.category();
        return Stream.of(
                        row.reference(),
                        row.senders() > 0
                                ? t("points.mailing", row.senders())
                                : category == null ? "" : Say.sentence(t(category)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String rest(PointRow row) {
        return Stream.of(String.join(", ", row.clauses()), orEmpty(row.destination()), orEmpty(row.handler()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
