package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.contribution.CallTabs;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.AssignPoints;
import no.mandat.workflow.point.ConclusionForm;
import no.mandat.workflow.point.ConfirmConclusions;
import no.mandat.workflow.point.GatherPoints;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.point.JoinPoints;
import no.mandat.workflow.point.JoinedPoint;
import no.mandat.workflow.point.PlacePoints;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointDetails;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.ProposeConclusion;
import no.mandat.workflow.point.ReleaseService;
import no.mandat.workflow.point.ReopenPoints;
import no.mandat.workflow.point.SeenPoint;
import no.mandat.workflow.point.SeparatePoints;
import no.mandat.workflow.point.TakeOutPassage;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** The matrix of a call's points, and beside it the one that is chosen, where it is answered. */
@CdiComponent
@Route(CallNavigation.POINTS)
@PermitAll
class PointsView extends Div
        implements BeforeEnterObserver, HasDynamicTitle, MandatePage, PointWork, PointBulkBar.Acts {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient PointQueries queries;
    private final transient HandlingQueries handling;
    private final transient PointService service;
    private final transient ReleaseService releases;
    private final transient Clock clock;

    private final Div top = new Div();
    private final ReleaseProgress progress = new ReleaseProgress(this::look);
    private final Div list = new Div();
    private final Div beside = new Div();
    private final Div matrix = new Div(list, beside);

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient PointDesk desk;

    @SuppressWarnings("NullAway.Init")
    private transient ClauseText text;

    @SuppressWarnings("NullAway.Init")
    private transient PointListState shown;

    private transient @Nullable PointDetails point;
    private @Nullable PointPanel panel;

    /** Where the point stood when it was chosen: answering it may move it in the list, and one goes on from where one was. */
    private transient @Nullable List<Object> place;

    private final transient ShownVersions versions = new ShownVersions();
    private @Nullable PointGrid grid;

    @Inject
    PointsView(
            MandateQueries mandates,
            ClauseQueries clauses,
            PointQueries queries,
            HandlingQueries handling,
            PointService service,
            ReleaseService releases,
            Clock clock) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.queries = queries;
        this.handling = handling;
        this.service = service;
        this.releases = releases;
        this.clock = clock;
        addClassNames("page", "points-page");
        matrix.addClassName("matrix");
        list.addClassName("matrix-list");
        beside.addClassName("matrix-beside");
        add(top, progress, matrix);
        PointKeys.listen(matrix, this::press);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        text = clauses.text(mandate.id());
        show(
                CallNavigation.call(event.getRouteParameters()),
                PointListState.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("points.pageTitle", desk.title()));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(CallId call, PointListState state) {
        place = null;
        desk = queries.desk(call);
        PathIds.requireSame(desk.mandate(), mandate.id());
        shown = state.among(desk);
        showTop();
        showList();
        showPoint();
    }

    /** As it is now, after something was done. */
    private void refresh() {
        desk = queries.desk(desk.call());
        showTop();
        showList();
        showPoint();
    }

    private void showTop() {
        top.removeAll();
        top.add(
                PointsHeader.of(desk, shown, releases, this::refresh),
                new CallTabs(mandate.id(), desk.call(), CallTabs.Tab.POINTS, handling.in(desk.call())),
                new PointFilterBar(
                        shown.filter(),
                        queries.counts(desk.call()),
                        desk,
                        text,
                        filter -> change(shown.with(filter).at(null))));
        progress.show(desk);
    }

    /**
     * While answers are being sent one sees how many are left; afterwards that no more are, whether all are sent or something came between.
     * What is chosen or typed beside stays.
     */
    private void look() {
        try {
            desk = queries.desk(desk.call());
        } catch (RefusedException e) {
            // It isn't theirs to read any more: that is said in place of the page, which looks no more.
            UI.getCurrent().refreshCurrentRoute(false);
            return;
        }
        if (desk.releasing()) {
            progress.show(desk);
            return;
        }
        showTop();
        if (grid != null) {
            grid.getDataProvider().refreshAll();
        }
        if (desk.handles()) {
            Toast.done(t("points.released.rest", desk.unanswered()));
        }
    }

    private void showList() {
        list.removeAll();
        grid = null;
        var rows = new KeysetDataProvider<>(rows(), false);
        if (rows.size() == 0) {
            list.add(new EmptyState(t("points.none.title"), t(noneText())));
            return;
        }
        var count = new Paragraph(
                rows.hasMore() ? t("points.countMany", KeysetQuery.COUNT_CAP) : t("points.count", rows.size()));
        count.addClassNames("small", "muted");
        count.getElement().setAttribute("aria-live", "polite");
        versions.clear();
        var bulk = new PointBulkBar(desk, this);
        var made = new PointGrid(
                this::address,
                mailing -> CallNavigation.mailing(mandate.id(), desk.call(), mailing),
                bulk::show,
                sorted -> change(shown.with(sorted)),
                editing());
        made.addItemClickListener(click -> open(click.getItem().id()));
        list.add(count, bulk, made);
        made.show(rows, shown.sorted());
        made.mark(shown.point());
        grid = made;
    }

    /** Who answers changes in the rows what they may, once no more is sent. */
    private @Nullable BiConsumer<PointRow, PointAction> editing() {
        boolean closed = desk.status() == CallStatus.CLOSED || desk.status() == CallStatus.ANSWERED;
        return desk.handles() && closed ? this::edit : null;
    }

    private void edit(PointRow row, PointAction what) {
        var one = List.of(row);
        switch (what) {
            case PLACE -> askToPlace(one, () -> update(row));
            case ASSIGN -> askWho(row);
            default -> askToConclude(one, () -> update(row));
        }
    }

    /** Shows what is so now where it stands: whoever goes through the rows keeps their place. */
    private void update(PointRow row) {
        desk = queries.desk(desk.call());
        showTop();
        if (grid != null) {
            var now = queries.rows(desk.call(), List.of(row.id()));
            versions.show(now);
            now.forEach(grid::update);
        }
        if (row.id().equals(shown.point())) {
            showPoint();
        }
    }

    private String noneText() {
        if (!shown.filter().equals(PointFilter.ALL)) {
            return "points.none.filtered";
        }
        return desk.status() == CallStatus.OPEN ? "points.none.open" : "points.none.text";
    }

    private void showPoint() {
        beside.removeAll();
        panel = null;
        var before = point;
        point = null;
        var id = shown.point();
        matrix.setClassName("has-point", id != null);
        if (id == null) {
            return;
        }
        try {
            var details = read(id, before);
            point = details;
            place = place == null ? details.place(shown.sorted().by()) : place;
            var made = new PointPanel(details, desk, text, this, clock);
            panel = made;
            beside.add(made);
        } catch (RefusedException e) {
            // It is no point any more, as another took it in or it was replaced; or it is one of another call.
            beside.add(new EmptyState(t("points.gone.title"), t("points.gone.text")));
        }
    }

    /** Whoever has an exempt one open has left their trace: that it is shown anew is no other reading. */
    private PointDetails read(PointId id, @Nullable PointDetails open) {
        return open != null && open.exempt() && open.id().equals(id)
                ? queries.again(desk.call(), id)
                : queries.details(desk.call(), id);
    }

    private String address(PointId id) {
        return shown.at(id).location(desk).getPathWithQueryParameters();
    }

    /** Shows something else, and says so in the address. */
    private void change(PointListState next) {
        if (!next.equals(shown)) {
            shown = next;
            place = null;
            remember();
            refresh();
        }
    }

    private void open(PointId id) {
        shown = shown.at(id);
        place = null;
        remember();
        showPoint();
        if (grid != null) {
            grid.mark(id);
        }
    }

    private void remember() {
        UI.getCurrent().getPage().getHistory().replaceState(null, shown.location(desk));
    }

    private void press(String key) {
        switch (key) {
            case "j" -> step(false);
            case "k" -> step(true);
            case "c" -> onPanel(PointPanel::toClauses);
            default -> onPanel(there -> there.choose(Disposition.values()[Integer.parseInt(key) - 1]));
        }
    }

    private void onPanel(Consumer<PointPanel> work) {
        if (panel != null) {
            work.accept(panel);
        }
    }

    @Override
    public void step(boolean back) {
        rows().read(place == null ? Seek.first(1) : new Seek(place, back, 0, 1)).stream()
                .findFirst()
                .ifPresentOrElse(row -> open(row.id()), () -> Toast.done(t(back ? "points.first" : "points.last")));
    }

    @Override
    public void leave() {
        change(shown.at(null));
    }

    @Override
    public void place(Set<ClauseId> about) {
        var before = Map.of(current().id(), current().clauses());
        if (attempt(() -> service.place(new PlacePoints(UUID.randomUUID(), seen(), about)))) {
            placed(before, this::refresh);
        }
        refresh();
    }

    @Override
    public void assign(@Nullable PersonId to) {
        var before = Map.of(current().id(), Optional.ofNullable(current().handler()));
        if (attempt(() -> service.assign(new AssignPoints(UUID.randomUUID(), seen(), to)))) {
            assigned(before, this::refresh);
        }
        refresh();
    }

    private void placed(Map<PointId, Set<ClauseId>> before, Runnable show) {
        undoable(
                t("points.placed"),
                before,
                (points, had) -> service.place(new PlacePoints(UUID.randomUUID(), points, had)),
                show);
    }

    private void assigned(Map<PointId, Optional<PersonId>> before, Runnable show) {
        undoable(
                t("points.assigned"),
                before,
                (points, had) -> service.giveBack(new AssignPoints(UUID.randomUUID(), points, had.orElse(null))),
                show);
    }

    /** What was proposed before is proposed again; nothing, where nothing was. */
    private void proposed(Map<PointId, Optional<ConclusionForm>> before, Runnable show) {
        undoable(
                t("points.proposed", before.size()),
                before,
                (points, had) -> had.ifPresentOrElse(
                        earlier -> service.propose(new ProposeConclusion(UUID.randomUUID(), points, earlier)),
                        () -> service.reopen(new ReopenPoints(UUID.randomUUID(), points, ""))),
                show);
    }

    /**
     * Says that it was done, and offers to give each what it had. What a colleague does from now on isn't undone.
     *
     * @param show what shows the points afterwards: where a row was changed, that row alone
     */
    private <T> void undoable(String done, Map<PointId, T> before, BiConsumer<List<SeenPoint>, T> back, Runnable show) {
        var left = now(before.keySet());
        Toast.undoable(done, () -> {
            putBack(left, before, back);
            show.run();
            before.keySet().stream().findFirst().ifPresent(this::focus);
        });
    }

    /** The word that what was done could be undone from is gone: whoever goes on by the keyboard stands at the point. */
    private void focus(PointId id) {
        if (panel != null && id.equals(shown.point())) {
            panel.toTheTop();
        } else if (grid != null) {
            grid.toThe(id);
        }
    }

    /** Those of them that are still points, as they are now. */
    private List<SeenPoint> now(Collection<PointId> some) {
        return seen(queries.rows(desk.call(), List.copyOf(some)));
    }

    private <T> void putBack(List<SeenPoint> left, Map<PointId, T> before, BiConsumer<List<SeenPoint>, T> back) {
        var now = now(before.keySet());
        var unchanged = left.stream().filter(now::contains).toList();
        Set<Refusal> refused = new LinkedHashSet<>();
        if (unchanged.size() < before.size()) {
            refused.add(new SharedRefusal.ChangedMeanwhile());
        }
        unchanged.stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(before.get(one.point())),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .forEach((had, points) -> {
                    try {
                        back.accept(points, had);
                    } catch (RefusedException e) {
                        refused.add(e.refusal());
                    }
                });
        refused.forEach(Toast::refused);
        if (refused.isEmpty()) {
            Toast.done(t("toast.undone"));
        }
    }

    /** What each had. */
    private static <T> Map<PointId, T> had(List<PointRow> rows, Function<PointRow, T> what) {
        return rows.stream().collect(Collectors.toMap(PointRow::id, what));
    }

    @Override
    public void takeOut(PointDetails.Answered answered, int from, int to) {
        var part =
                service.takeOut(new TakeOutPassage(UUID.randomUUID(), current().seen(), answered.question(), from, to));
        var left = had(queries.rows(desk.call(), List.of(current().id(), part)), PointRow::seen);
        var whole = left.get(current().id());
        var taken = left.get(part);
        refresh();
        if (whole == null || taken == null) {
            Toast.done(t("points.divided"));
            return;
        }
        Toast.undoable(t("points.divided"), () -> {
            carryOut(() -> service.join(new JoinPoints(UUID.randomUUID(), whole, taken)), "points.joined");
            focus(whole.point());
        });
    }

    @Override
    public void join(PointDetails.Sibling other) {
        var before = current();
        attempt(() -> joined(before, service.join(new JoinPoints(UUID.randomUUID(), before.seen(), other.seen()))));
        refresh();
    }

    private void joined(PointDetails before, JoinedPoint other) {
        now(Set.of(before.id()))
                .forEach(whole -> Toast.undoable(t("points.joined"), () -> {
                    carryOut(
                            () -> service.separate(
                                    new SeparatePoints(UUID.randomUUID(), whole, before.clauses(), other)),
                            "toast.undone");
                    focus(whole.point());
                }));
    }

    @Override
    public void propose(ConclusionForm form) {
        var now = current();
        var earlier = Optional.ofNullable(now.state() == PointState.PROPOSED ? now.conclusion() : null);
        if (attempt(() -> service.propose(new ProposeConclusion(UUID.randomUUID(), seen(), form)))) {
            proposed(Map.of(now.id(), earlier), this::refresh);
        }
        refresh();
    }

    @Override
    public void confirm() {
        carryOut(() -> service.confirm(new ConfirmConclusions(UUID.randomUUID(), seen())), "points.confirmed");
    }

    @Override
    public void reopen(String reason) {
        service.reopen(new ReopenPoints(UUID.randomUUID(), seen(), reason));
        Toast.done(t(reason.isEmpty() ? "points.takenBack" : "points.reopened"));
        refresh();
    }

    @Override
    public void concludeChosen() {
        askToConclude(chosen(), this::refresh);
    }

    private void askToConclude(List<PointRow> rows, Runnable show) {
        try {
            var now = rows.size() == 1 ? read(rows.getFirst().id(), point).conclusion() : null;
            new ConcludeDialog(
                            rows.size(),
                            desk.destinations(),
                            now,
                            form -> carryOut(show, () -> conclude(rows, form, show)))
                    .open();
        } catch (RefusedException e) {
            // It is no point any more.
            Toast.refused(e.refusal());
            refresh();
        }
    }

    private void conclude(List<PointRow> rows, ConclusionForm form, Runnable show) {
        var proposals =
                queries.proposals(desk.call(), rows.stream().map(PointRow::id).toList());
        service.propose(new ProposeConclusion(UUID.randomUUID(), seen(rows), form));
        proposed(had(rows, row -> Optional.ofNullable(proposals.get(row.id()))), show);
    }

    @Override
    public void placeChosen() {
        askToPlace(chosen(), this::refresh);
    }

    private void askToPlace(List<PointRow> rows, Runnable show) {
        new PlaceDialog(rows, text, about -> {
                    carryOut(show, () -> {
                        service.place(new PlacePoints(UUID.randomUUID(), seen(rows), about));
                        placed(had(rows, PointRow::about), show);
                    });
                })
                .open();
    }

    @Override
    public void gatherChosen() {
        var rows = chosen();
        if (rows.size() > GatherPoints.MOST_TEXTS) {
            Toast.refused(t("points.gather.tooMany", GatherPoints.MOST_TEXTS));
            return;
        }
        var texts = queries.texts(desk.call(), rows.stream().map(PointRow::id).toList());
        new GatherDialog(rows, texts, lead -> Toast.unlessChangedMeanwhile(() -> gather(rows, lead)), this::refresh)
                .open();
    }

    /** The one that answers all stands beside then: it leads on to the others. */
    private void gather(List<PointRow> rows, PointId lead) {
        service.gather(new GatherPoints(UUID.randomUUID(), seen(rows), lead));
        Toast.done(t("points.gathered", rows.size()));
        shown = shown.at(lead);
        place = null;
        remember();
    }

    /** What a dialog asked for, on points that a colleague has changed meanwhile, isn't done: they are shown as they are now. */
    private static void carryOut(Runnable show, Runnable work) {
        Toast.unlessChangedMeanwhile(work);
        show.run();
    }

    @Override
    public void reopenChosen() {
        var chosen = seen(chosen());
        new ReasonDialog(
                        t("points.reopenAll.title", chosen.size()),
                        t("points.reopenAll.text"),
                        t("points.reopen"),
                        reason -> {
                            service.reopen(new ReopenPoints(UUID.randomUUID(), chosen, reason));
                            Toast.done(t("points.reopenedAll", chosen.size()));
                            refresh();
                        })
                .open();
    }

    @Override
    public void confirmChosen() {
        carryOut(() -> service.confirm(new ConfirmConclusions(UUID.randomUUID(), seen(chosen()))), "points.confirmed");
    }

    @Override
    public void assignChosen(@Nullable PersonId to) {
        var rows = chosen();
        attempt(() -> assign(rows, to, this::refresh));
        refresh();
    }

    private void askWho(PointRow row) {
        new AssignDialog(
                        t("points.assign.title"),
                        row.handledBy(),
                        desk.handlers(),
                        to -> Toast.unlessChangedMeanwhile(() -> assign(List.of(row), to, () -> update(row))),
                        () -> update(row))
                .open();
    }

    private void assign(List<PointRow> rows, @Nullable PersonId to, Runnable show) {
        service.assign(new AssignPoints(UUID.randomUUID(), seen(rows), to));
        assigned(had(rows, row -> Optional.ofNullable(row.handledBy())), show);
    }

    /** All that are shown, as far as one command reaches; but those that somebody changed after they were shown. */
    @Override
    public void chooseAll() {
        if (grid != null) {
            var found = rows().read(Seek.first(PointQueries.AT_ONCE + 1));
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

    @Override
    public void chooseNone() {
        if (grid != null) {
            grid.chooseNone();
        }
    }

    private List<PointRow> chosen() {
        return grid == null ? List.of() : grid.chosen();
    }

    private static List<SeenPoint> seen(List<PointRow> rows) {
        return rows.stream().map(PointRow::seen).toList();
    }

    private PointDetails current() {
        return Objects.requireNonNull(point);
    }

    private List<SeenPoint> seen() {
        return List.of(current().seen());
    }

    /** Does it, says so, and shows what is so now; a refusal is said, and what is so now is shown as well. */
    private void carryOut(Runnable work, String done) {
        if (attempt(work)) {
            Toast.done(t(done));
        }
        refresh();
    }

    private static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            return false;
        }
    }

    private PointRows rows() {
        return new PointRows(queries, versions, desk.call(), shown.filter(), shown.sorted());
    }
}
