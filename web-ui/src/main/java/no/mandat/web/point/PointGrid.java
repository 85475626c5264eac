package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.shared.MailingId;
import no.mandat.domain.shared.PointId;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.contribution.ErasedWords;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.NarrowWindow;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.SortLabels;
import no.mandat.web.shared.Sorted;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointSort;
import org.jspecify.annotations.Nullable;

/**
 * The matrix: one row a point, in which whoever answers changes what stands there. On a narrow screen each is one cell that says all.
 */
final class PointGrid extends Grid<PointRow> {

    private static final long serialVersionUID = 1L;

    /** Below this width, in CSS pixels, the table becomes a list. */
    private static final int NARROW = 1180;

    /** Up to so many rows the table is as high as they are; beyond it scrolls. */
    private static final int FEW = 12;

    private static final String CHOICE = """
            <input class="point-choice" type="checkbox" .checked="${item.chosen}" aria-label="${item.choose}" @change="${choose}">""";

    private static final String FROM = """
            <div class="point-from"><a href="${item.address}" router-link>${item.speaker}</a>
              <span class="small muted">${item.about}${item.mailing
                ? html` · <a href="${item.mailing}" router-link>${item.senders}</a>`
                : ''}</span></div>""";

    private static final String SAYS = """
            <span class="point-words">${item.words}</span>""";

    private static final String CONCLUSION = """
            <span class="point-conclusion"><span class="${item.badge}">${item.conclusion}</span>
              <span class="small muted">${item.under}</span></span>""";

    private static final String SHOWN = "<span>${item.shown}</span>";

    private static final String EDITED = """
            ${item.edited
              ? html`<button class="cell-edit" type="button" focus-target aria-label="${item.edit}" @click="${change}">%1$s</button>`
              : html`%1$s`}""";

    private static final String WHOLE = """
            <div class="point-whole">%s %s
              <div class="point-line">%s <span class="small muted">${item.rest}</span></div></div>""".formatted(FROM, SAYS, CONCLUSION);

    /** Rows come after the grid itself, each when it is drawn. Tells whether the focus is there then, or went elsewhere meanwhile. */
    private static final String FOCUS = """
            return new Promise((done) => {
              const focus = (left) => {
                const link = [...this.querySelectorAll('.point-from a')].find((one) => one.checkVisibility() && one.href.includes($0));
                if (link) {
                  link.focus();
                  done(true);
                } else if (left) {
                  setTimeout(() => focus(left - 1), 50);
                } else {
                  done(document.activeElement !== document.body);
                }
              };
              focus($1);
            });""";

    private final transient Function<PointId, String> address;
    private final transient Function<MailingId, String> mailingAddress;
    private final transient Map<PointId, PointRow> chosen = new LinkedHashMap<>();
    private final transient Consumer<Collection<PointRow>> choosing;
    private final transient @Nullable BiConsumer<PointRow, PointAction> editing;
    private final Column<PointRow> whole;
    private final List<Column<PointRow>> wide;
    private final Map<PointSort, Column<PointRow>> sortable = new EnumMap<>(PointSort.class);
    /** What there is no room for beside a point. */
    private final List<Column<PointRow>> spare;

    private boolean narrow;
    private @Nullable PointId current;

    /**
     * The matrix.
     *
     * @param address where a point is chosen
     * @param mailingAddress where a mailing is looked at
     * @param choosing told which points are chosen, each time another one is
     * @param sorted told how the rows are to be sorted
     * @param editing told of which point somebody wants to change what; nothing where they may not
     */
    PointGrid(
            Function<PointId, String> address,
            Function<MailingId, String> mailingAddress,
            Consumer<Collection<PointRow>> choosing,
            Consumer<Sorted<PointSort>> sorted,
            @Nullable BiConsumer<PointRow, PointAction> editing) {
        this.address = address;
        this.mailingAddress = mailingAddress;
        this.choosing = choosing;
        this.editing = editing;
        fixed(addColumn(choice()), "72px").setHeader(t("points.column.choose"));
        whole = addColumn(all(LitRenderer.of(WHOLE)))
                .setHeader(t("points.title"))
                .setRowHeader(true);
        var from = sortable(fixed(addColumn(from(LitRenderer.of(FROM))), "200px"), PointSort.SENT)
                .setHeader(t("points.column.from"))
                .setRowHeader(true);
        var says = addColumn(says(LitRenderer.of(SAYS)))
                .setHeader(t("points.column.words"))
                .setFlexGrow(3);
        var clauses = fixed(
                        addColumn(
                                shown(PointAction.PLACE, "points.edit.clauses", row -> row.aboutInWords(Say.words()))),
                        "86px")
                .setHeader(t("points.column.clauses"));
        var conclusion = sortable(
                        fixed(
                                addColumn(conclusion(edited(
                                        CONCLUSION,
                                        PointAction.PROPOSE,
                                        "points.edit.conclusion",
                                        PointGrid::concluded))),
                                "196px"),
                        PointSort.CONCLUSION)
                .setHeader(t("points.column.conclusion"));
        var became = sortable(fixed(addColumn(row -> row.becameInWords(Say.words())), "130px"), PointSort.DESTINATION)
                .setHeader(t("points.column.became"));
        var handler = sortable(
                        fixed(
                                addColumn(shown(
                                        PointAction.ASSIGN, "points.edit.handler", row -> orEmpty(row.handler()))),
                                "130px"),
                        PointSort.HANDLER)
                .setHeader(t("points.column.handler"));
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
                        .findFirst()
                        .map(order -> new Sorted<>(
                                PointSort.valueOf(order.getSorted().getKey()),
                                order.getDirection() == SortDirection.DESCENDING))
                        .orElse(PointListState.AS_SENT));
            }
        });
    }

    /** Shows the rows; those that it shows already stay as they are sorted. */
    void show(KeysetDataProvider<PointRow> rows, Sorted<PointSort> sorted) {
        setAllRowsVisible(rows.size() <= FEW);
        if (rows.equals(getDataProvider())) {
            return;
        }
        setDataProvider(rows);
        sort(List.of(new GridSortOrder<>(
                sortable.get(sorted.by()), sorted.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
    }

    private Column<PointRow> sortable(Column<PointRow> column, PointSort sort) {
        sortable.put(sort, column);
        return column.setKey(sort.name()).setSortProperty(sort.name());
    }

    /** Shows what is so now of one that was shown. */
    void update(PointRow now) {
        if (chosen.replace(now.id(), now) != null) {
            choosing.accept(chosen.values());
        }
        getDataProvider().refreshItem(now);
    }

    /**
     * Goes to the row of a point.
     *
     * @param tries how often it is looked for, 20 times a second
     * @param otherwise done where it isn't drawn by then, and nothing else has the focus
     */
    void toThe(PointId point, int tries, Runnable otherwise) {
        getElement().executeJs(FOCUS, CallNavigation.POINT + "=" + point, tries).then(Boolean.class, isSomewhere -> {
            if (!isSomewhere) {
                otherwise.run();
            }
        });
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

    /** A cell with what stands there, or with a word that one chooses it. */
    private LitRenderer<PointRow> shown(PointAction action, String label, Function<PointRow, String> value) {
        Function<PointRow, String> orChoose =
                row -> value.apply(row).isEmpty() && isEdited(row, action) ? t("points.edit") : value.apply(row);
        Function<PointRow, String> orNone =
                row -> value.apply(row).isEmpty() ? t("points.edit.none") : value.apply(row);
        return edited(SHOWN, action, label, orNone).withProperty("shown", orChoose::apply);
    }

    /** A cell that opens what changes it, where that can be changed. */
    private LitRenderer<PointRow> edited(
            String cell, PointAction action, String label, Function<PointRow, String> value) {
        return LitRenderer.<PointRow>of(EDITED.formatted(cell))
                .withProperty("edited", row -> isEdited(row, action))
                .withProperty("edit", row -> t(label, row.reference(), row.number(), value.apply(row)))
                .withFunction("change", row -> edit(row, action));
    }

    private boolean isEdited(PointRow row, PointAction action) {
        return editing != null && row.can(action);
    }

    /** Opens what changes it. */
    void edit(PointRow row, PointAction action) {
        if (editing != null && row.can(action)) {
            editing.accept(row, action);
        }
    }

    private LitRenderer<PointRow> all(LitRenderer<PointRow> cell) {
        return conclusion(says(from(cell))).withProperty("rest", PointGrid::rest);
    }

    private LitRenderer<PointRow> from(LitRenderer<PointRow> cell) {
        return cell.withProperty("address", row -> address.apply(row.id()))
                .withProperty("speaker", row -> ErasedWords.name(row.speaker()))
                .withProperty("about", PointGrid::about)
                .withProperty("mailing", row -> row.mailing() == null ? "" : mailingAddress.apply(row.mailing()))
                .withProperty("senders", PointGrid::senders);
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

    private static String concluded(PointRow row) {
        return Stream.of(PointBadge.of(row.state(), row.disposition()).word(), PointBadge.under(row.state()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String about(PointRow row) {
        var category = row.category();
        return Stream.of(
                        row.reference(),
                        row.senders() > 0 || category == null ? "" : Say.sentence(t(category)),
                        row.confirmed() ? "" : t("contribution.unconfirmed"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String senders(PointRow row) {
        return Stream.of(
                        row.mailing() == null ? "" : t("points.mailing", row.senders()),
                        row.adding() == 0 ? "" : t("points.mailing.adding", row.adding()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String rest(PointRow row) {
        return Stream.of(row.aboutInWords(Say.words()), row.becameInWords(Say.words()), orEmpty(row.handler()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
