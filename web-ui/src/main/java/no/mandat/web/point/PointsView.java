package no.mandat.web.point;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PointId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.contribution.CallTabs;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Sorted;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.point.PointDesk;
import no.mandat.workflow.point.PointDetails;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointService;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.point.ReleaseService;
import org.jspecify.annotations.Nullable;

/** The matrix of a call's points, and beside it the one that is chosen, where it is answered. */
@CdiComponent
@Route(CallNavigation.POINTS)
@PermitAll
class PointsView extends Div
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, MandatePage, PointPage, PointSteps {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient PointQueries queries;
    private final transient HandlingQueries handling;
    private final transient PointService service;
    private final transient ReleaseService releases;
    private final transient Clock clock;

    private final transient UnsavedChanges unsaved = new UnsavedChanges(this);
    private final transient UnsentAnswers unsent = new UnsentAnswers(unsaved::note);
    private final transient PointUndo undo;
    private final transient PointAsking asking;
    private final transient ChosenPoints chosen;

    private final Div top = new Div();
    private final ReleaseProgress progress = new ReleaseProgress(this::look);
    private final PointMatrix list;
    private final PointBeside beside;
    private final Div matrix;
    private @Nullable PointFilterBar filters;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient PointDesk desk;

    @SuppressWarnings("NullAway.Init")
    private transient ClauseText text;

    @SuppressWarnings("NullAway.Init")
    private transient PointListState shown;

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
        list = new PointMatrix(queries, this::open, this::sort);
        beside = new PointBeside(queries, this::panel);
        undo = new PointUndo(this, queries, service);
        asking = new PointAsking(this, beside, queries, service, undo, unsent);
        chosen = new ChosenPoints(this, list, asking, queries, service, undo);
        matrix = new Div(list, beside);
        addClassNames("page", "points-page");
        matrix.addClassName("matrix");
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

    /** To another state of the same page nothing is lost. */
    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!event.getLocation().getPath().equals(CallNavigation.points(desk.mandate(), desk.call()))) {
            unsaved.ask(event);
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("points.pageTitle", desk.title()));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public PointDesk desk() {
        return desk;
    }

    @Override
    public ClauseText text() {
        return text;
    }

    private void show(CallId call, PointListState state) {
        boolean isHere = isAttached() && desk.call().equals(call);
        if (!isHere) {
            unsent.forgetAll();
        }
        beside.leavePlace();
        desk = queries.desk(call);
        PathIds.requireSame(desk.mandate(), mandate.id());
        var next = state.among(desk);
        var point = next.point();
        if (!isHere || point == null || point.equals(shown.point())) {
            shown = next;
            show();
        } else {
            follow(next, point);
        }
    }

    /** Somebody followed the link of a point in the matrix: they go on at the point, and the rows stay where they are. */
    private void follow(PointListState next, PointId point) {
        boolean sameRows = next.at(null).equals(shown.at(null));
        shown = next;
        if (sameRows) {
            showTop();
            showPoint();
            list.mark(point);
        } else {
            show();
        }
        beside.panel().ifPresent(PointPanel::toTheTopAfterTitle);
    }

    private void show() {
        showTop();
        list.show(desk, shown, chosen, asking::edit);
        showPoint();
    }

    @Override
    public void refresh() {
        desk = queries.desk(desk.call());
        show();
    }

    @Override
    public void update(PointId point) {
        updateRow(point);
        if (point.equals(shown.point())) {
            showPoint();
        }
    }

    @Override
    public void goOn(PointId point) {
        updateRow(point);
        beside.goOn(desk.call(), shown, this::work);
    }

    private void updateRow(PointId point) {
        desk = queries.desk(desk.call());
        showTop();
        list.update(desk.call(), point);
    }

    private void showTop() {
        var bar = new PointFilterBar(shown.filter(), queries.counts(desk.call()), desk, text, this::narrow);
        filters = bar;
        top.removeAll();
        top.add(
                PointsHeader.of(desk, shown, queries, releases, () -> {
                    undo.forget();
                    refresh();
                }),
                new CallTabs(mandate.id(), desk.call(), CallTabs.Tab.POINTS, handling.in(desk.call())),
                bar);
        progress.show(desk);
    }

    private void showPoint() {
        matrix.setClassName("has-point", shown.point() != null);
        beside.show(desk.call(), shown);
    }

    private PointPanel panel(PointDetails point) {
        return new PointPanel(point, desk, text, work(point), this, clock);
    }

    private PointWork work(PointDetails point) {
        return new PointAnswering(point, this, queries, service, undo, unsent);
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
        list.readAnew();
        if (desk.handles()) {
            Toast.done(t("points.released.rest", desk.unanswered()));
        }
    }

    /** Shows something else, and says so in the address. */
    private void change(PointListState next) {
        if (!next.equals(shown)) {
            beside.leavePlace();
            now(next);
            refresh();
        }
    }

    /** Whoever does so by the keyboard stays at what they narrowed it by, which is shown anew. */
    private void narrow(PointFilter filter, String by) {
        change(shown.with(filter).at(null));
        if (filters != null) {
            filters.focus(by);
        }
    }

    private void sort(Sorted<PointSort> sorted) {
        change(shown.with(sorted));
    }

    private void open(PointId id) {
        choose(id);
        showPoint();
        list.mark(id);
    }

    @Override
    public void choose(PointId point) {
        beside.leavePlace();
        now(shown.at(point));
    }

    private void now(PointListState next) {
        shown = next;
        UI.getCurrent().getPage().getHistory().replaceState(null, shown.location(desk));
    }

    private void press(String key) {
        switch (key) {
            case "j" -> step(false);
            case "k" -> step(true);
            case "c" -> beside.panel().ifPresent(PointPanel::toClauses);
            case PointKeys.UNDO -> undo.undoLast();
            default -> beside.panel().ifPresent(there -> there.choose(Disposition.values()[Integer.parseInt(key) - 1]));
        }
    }

    @Override
    public void step(boolean back) {
        list.next(beside.place(), back)
                .ifPresentOrElse(
                        row -> {
                            open(row.id());
                            focus(row.id());
                        },
                        () -> Toast.done(t(back ? "points.first" : "points.last")));
    }

    /** One goes on from where it stood, which is where the focus is then. */
    @Override
    public void leave() {
        var left = shown.point();
        if (left != null) {
            now(shown.at(null));
            showPoint();
            list.mark(null);
            list.toThe(left);
        }
    }

    /** What had the focus is gone, as it was shown anew or was a word that is over: whoever goes on by the keyboard stands at the point. */
    @Override
    public void focus(PointId point) {
        beside.panel()
                .filter(there -> point.equals(shown.point()))
                .ifPresentOrElse(PointPanel::toTheTop, () -> list.toThe(point));
    }
}
