package no.mandat.web.milestone;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.MandateBadge;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.NarrowWindow;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PeriodWords;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.deliverable.DeliverableQueries;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.milestone.DateProposals;
import no.mandat.workflow.milestone.DueForm;
import no.mandat.workflow.milestone.MilestoneRow;
import no.mandat.workflow.milestone.MilestoneService;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.milestone.PlanShifts;
import no.mandat.workflow.milestone.PlanSources;
import no.mandat.workflow.resolution.ResolutionQueries;
import no.mandat.workflow.resolution.ResolutionService;
import no.mandat.workflow.shared.Seek;
import org.jspecify.annotations.Nullable;

/** A mandate's plan: its milestones as a timeline and as a table, and what one may do with them. */
@CdiComponent
@Route(PlanNavigation.PAGE)
@PermitAll
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    /** Below this width, in CSS pixels, the timeline stands upright and is the list. */
    private static final int NARROW = 1100;

    /** So many calls are shown, the latest; their own page has all. */
    private static final int MOST_CALLS = 50;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient CallQueries calls;
    private final transient PlanParts parts;
    private final PlanBody body = new PlanBody(this::show, this::toggle, this::move);

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient PlanDesk desk;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient PlanState state;

    private transient @Nullable MilestonePanel panel;
    private boolean narrow;

    @Inject
    PlanView(
            MandateQueries mandates,
            ClauseQueries clauses,
            CallQueries calls,
            PlanQueries plans,
            MilestoneService service,
            DateProposals proposals,
            PlanShifts shifts,
            PlanSources sources,
            PlanCalendars calendars,
            DocumentQueries documents,
            MeetingQueries meetings,
            DeliverableQueries deliverables,
            ResolutionQueries resolutions,
            ResolutionService decisions,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.calls = calls;
        this.parts = new PlanParts(
                plans,
                service,
                proposals,
                shifts,
                sources,
                calendars,
                mandates,
                documents,
                meetings,
                deliverables,
                resolutions,
                decisions,
                validator,
                clock);
        addClassNames("page", "plan-page");
        NarrowWindow.watch(this, NARROW, this::narrow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        state = PlanState.of(event.getLocation().getQueryParameters());
        draw();
        if (panel != null) {
            goToOpen();
        }
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("plan.title") + " – " + mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    /** Reads the plan and draws the page anew. */
    private void draw() {
        var plan = new Plan(parts.queries().of(mandate.id()), clauses.text(mandate.id()), calls(), meetings());
        desk = new PlanDesk(plan, parts, this::changed, this::draw);
        removeAll();
        add(header(), body);
        body.show(plan, state, mandate.shortName(), narrow, new PlanMenu(desk).beginnings());
        unfold();
    }

    /** Those that the reader may read and that weren't given up, by the day they open. */
    private List<PlanCall> calls() {
        return calls.mayRead(mandate.id())
                ? calls.page(mandate.id(), Seek.first(MOST_CALLS)).stream()
                        .map(row -> PlanCall.of(mandate.id(), row, parts.clock()))
                        .filter(call -> call.status() != CallStatus.WITHDRAWN)
                        .sorted(Comparator.comparing(PlanCall::opens))
                        .toList()
                : List.of();
    }

    private List<PlannedMeeting> meetings() {
        return PlannedMeeting.of(mandate.id(), parts.meetings(), parts.clock()).stream()
                .filter(PlannedMeeting::isOnADay)
                .toList();
    }

    private PageHeader header() {
        var header = new PageHeader(t("plan.title"))
                .state(
                        MandateBadge.of(mandate.status()).shown(),
                        PeriodWords.of(mandate, LocalDate.now(parts.clock())));
        new PlanMenu(desk).offer(header);
        return header;
    }

    /** Shows the page otherwise, and says so in the address. */
    private void show(PlanState next) {
        if (!next.equals(state)) {
            remember(next);
            body.restate(desk.plan(), state);
            unfold();
        }
    }

    private void remember(PlanState next) {
        state = next;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(PlanNavigation.address(mandate.id()), next.address()));
    }

    /** Unfolds a milestone in the table, or folds it again. */
    private void toggle(String id, boolean fold) {
        boolean isOpen = id.equals(state.open());
        if (!isOpen && desk.plan().find(id).filter(state.show()::takes).isEmpty()) {
            show(state.showing(PlanFilter.ALL));
        }
        remember(state.opened(isOpen && fold ? null : id));
        if (!isOpen || fold) {
            unfold();
        }
        if (!fold) {
            goToOpen();
        }
    }

    private void unfold() {
        panel = null;
        var open = state.open();
        if (open != null) {
            panel = desk.plan()
                    .find(open)
                    .map(row -> new MilestonePanel(row, desk, mandate.history(), () -> toggle(open, true)))
                    .orElse(null);
        }
        body.unfold(open == null ? "" : open, panel);
    }

    private void goToOpen() {
        var open = state.open();
        if (open != null) {
            body.goTo(open);
        }
    }

    /** A milestone was put on another day in the timeline. */
    private void move(String id, LocalDate day) {
        desk.plan().find(id).ifPresent(row -> {
            var sentence = new MoveSentence(desk.plan().details(), row);
            if (sentence.isOutside(day)) {
                Toast.refused(sentence.of(day));
            } else if (desk.plan().details().adopted()) {
                ask(row, day);
            } else {
                moveNow(row, day);
            }
        });
    }

    /** Once the mandate is adopted no date moves without a reason: the form asks for it. */
    private void ask(MilestoneRow row, LocalDate day) {
        var id = row.id().toString();
        if (!id.equals(state.open())) {
            toggle(id, true);
        }
        if (panel != null) {
            panel.scrollIntoView();
            panel.suggest(day);
        }
    }

    private void moveNow(MilestoneRow row, LocalDate day) {
        try {
            desk.moveFreely(row, new DueForm(day, false));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            draw();
        }
    }

    /** Draws what has become of a milestone; one that was unfolded stays so. */
    private void changed(MilestoneId milestone) {
        boolean wasOpen = milestone.toString().equals(state.open());
        draw();
        if (wasOpen) {
            goToOpen();
        }
    }

    private void narrow(boolean isNarrow) {
        if (isNarrow != narrow) {
            narrow = isNarrow;
            draw();
        }
    }
}
