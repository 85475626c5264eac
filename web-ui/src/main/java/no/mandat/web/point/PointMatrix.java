package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PointId;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.Sorted;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import org.jspecify.annotations.Nullable;

/** The matrix with how many points are in it and what can be done with those that are chosen; or why there are none. */
final class PointMatrix extends Div {

    private static final long serialVersionUID = 1L;

    /** How often a row is looked for that is drawn already if it is at all, and one that is on its way. */
    private static final int DRAWN = 10;

    private static final int ON_ITS_WAY = 40;

    private final transient PointQueries queries;
    private final transient Consumer<PointId> opened;
    private final transient Consumer<Sorted<PointSort>> sorted;
    private final transient ShownVersions versions = new ShownVersions();
    private final Paragraph count = new Paragraph();
    private @Nullable PointGrid grid;

    /** What stands first: how many there are, or why there is none. */
    private Component head = this;

    @SuppressWarnings("NullAway.Init") // there before anything is done with them
    private transient PointRows rows;

    @SuppressWarnings("NullAway.Init")
    private transient KeysetDataProvider<PointRow> provider;

    @SuppressWarnings("NullAway.Init")
    private transient PointDesk desk;

    @SuppressWarnings("NullAway.Init")
    private transient PointListState shown;

    /**
     * Before it is shown.
     *
     * @param opened told which point somebody wants to see
     * @param sorted told how the rows are to be sorted
     */
    PointMatrix(PointQueries queries, Consumer<PointId> opened, Consumer<Sorted<PointSort>> sorted) {
        this.queries = queries;
        this.opened = opened;
        this.sorted = sorted;
        addClassName("matrix-list");
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("aria-live", "polite");
    }

    /**
     * Shows the points of a call. Where they are those that were shown, the table stays, with what has the focus there and what is chosen;
     * and where they are sorted as they were, each row stays where it is, too.
     *
     * @param acts what is done with those that are chosen
     * @param edit told of which point somebody wants to change what
     */
    void show(PointDesk now, PointListState asked, PointBulkBar.Acts acts, BiConsumer<PointRow, PointAction> edit) {
        var next = new PointRows(queries, versions, now.call(), asked.filter(), asked.sorted());
        var there = grid != null && next.areThoseOf(rows) && isEdited(now) == isEdited(desk) ? grid : null;
        if (there != null && next.equals(rows)) {
            provider.refreshAll();
        } else {
            rows = next;
            provider = new KeysetDataProvider<>(rows, false);
        }
        if (there != null && !asked.sorted().equals(shown.sorted())) {
            there.scrollToStart();
        }
        desk = now;
        shown = asked;
        if (provider.size() == 0) {
            showNone();
            return;
        }
        count.setText(
                provider.hasMore() ? t("points.countMany", KeysetQuery.COUNT_CAP) : t("points.count", provider.size()));
        versions.clear();
        var made = there == null ? begin(acts, edit) : there;
        grid = made;
        made.show(provider, shown.sorted());
        made.mark(shown.point());
        chooseAnew(made);
    }

    private void showNone() {
        removeAll();
        grid = null;
        head = new EmptyState(t("points.none.title"), t(noneText(desk, shown.filter())));
        add(head);
    }

    private PointGrid begin(PointBulkBar.Acts acts, BiConsumer<PointRow, PointAction> edit) {
        removeAll();
        head = count;
        var bulk = new PointBulkBar(acts);
        var made = new PointGrid(
                id -> shown.at(id).location(desk).getPathWithQueryParameters(),
                mailing -> CallNavigation.mailing(desk.mandate(), desk.call(), mailing),
                chosen -> bulk.show(desk, chosen),
                sorted,
                isEdited(desk) ? edit : null);
        made.addItemClickListener(click -> opened.accept(click.getItem().id()));
        add(count, bulk, made);
        return made;
    }

    /** Those that are chosen still are; but for what changed since, which isn't chosen unseen, and is perhaps not among these any more. */
    private void chooseAnew(PointGrid there) {
        var chosen = there.chosen();
        if (!chosen.isEmpty()) {
            var seen = PointUndo.seen(chosen);
            var now =
                    queries.rows(desk.call(), chosen.stream().map(PointRow::id).toList());
            there.choose(now.stream().filter(row -> seen.contains(row.seen())).toList());
        }
    }

    /** Who answers changes in the rows what they may, once no more is sent. */
    private static boolean isEdited(PointDesk desk) {
        return desk.handles() && desk.status().isOver();
    }

    private static String noneText(PointDesk desk, PointFilter filter) {
        if (!filter.equals(PointFilter.ALL)) {
            return "points.none.filtered";
        }
        return desk.status() == CallStatus.OPEN ? "points.none.open" : "points.none.text";
    }

    /** Shows what is so now of one, in its row. */
    void update(CallId call, PointId id) {
        if (grid != null) {
            var now = queries.rows(call, List.of(id));
            versions.show(now);
            now.forEach(grid::update);
        }
    }

    /** Reads the rows anew; those that are chosen still are. */
    void readAnew() {
        if (grid != null) {
            grid.getDataProvider().refreshAll();
        }
    }

    /** Marks the point that stands beside, or none. */
    void mark(@Nullable PointId id) {
        if (grid != null) {
            grid.mark(id);
        }
    }

    /** Goes to the row of a point; where it isn't drawn, to where it is among the first, or to where the list begins. */
    void toThe(PointId id) {
        if (grid != null) {
            grid.toThe(id, DRAWN, () -> toTheFirst(List.of(id)));
        }
    }

    /** Goes to the row of the first of these that is still shown; where none is, to where the list begins. */
    void toTheFirst(List<PointId> points) {
        var there = grid == null ? List.<PointRow>of() : rows.read(Seek.first(PointQueries.AT_ONCE));
        IntStream.range(0, there.size())
                .filter(at -> points.contains(there.get(at).id()))
                .boxed()
                .findFirst()
                .ifPresentOrElse(at -> toThe(there.get(at).id(), at), this::toTheHead);
    }

    private void toThe(PointId id, int at) {
        if (grid != null) {
            grid.scrollToIndex(at);
            grid.toThe(id, ON_ITS_WAY, this::toTheHead);
        }
    }

    private void toTheHead() {
        head.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    /** The point before that place, or behind it; the first one, where there is no place. */
    Optional<PointRow> next(@Nullable List<Object> place, boolean back) {
        return rows.read(place == null ? Seek.first(1) : new Seek(place, back, 0, 1)).stream()
                .findFirst();
    }

    /** Those that are chosen. */
    List<PointRow> chosen() {
        return grid == null ? List.of() : grid.chosen();
    }

    /** All that are shown, as far as one command reaches; but those that somebody changed after they were shown. */
    void chooseAll() {
        if (grid != null) {
            var found = rows.read(Seek.first(PointQueries.AT_ONCE + 1));
            var all = found.subList(0, Math.min(found.size(), PointQueries.AT_ONCE));
            var asSeen = all.stream().filter(versions::isAsShown).toList();
            grid.choose(asSeen);
            if (all.size() < found.size()) {
                Toast.done(t("points.firstChosen", all.size()));
            }
            if (asSeen.size() < all.size()) {
                Toast.done(t("points.changedSince", all.size() - asSeen.size()));
            }
        }
    }

    void chooseNone() {
        if (grid != null) {
            grid.chooseNone();
        }
    }
}
