package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.session.LivePage;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.meeting.ActionQueries;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.EvaluationQueries;
import no.mandat.workflow.meeting.HeldMeeting;
import no.mandat.workflow.meeting.HoldingQueries;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemDeliverables;
import no.mandat.workflow.meeting.ItemRounds;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingWatch;
import no.mandat.workflow.meeting.MembersAsked;
import no.mandat.workflow.meeting.NoteQueries;
import no.mandat.workflow.meeting.NoteService;
import no.mandat.workflow.meeting.SpokenQueries;
import no.mandat.workflow.meeting.SpokenService;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.resolution.ResolutionQueries;
import org.jspecify.annotations.Nullable;

/**
 * A meeting while it is held and minuted: the agenda with its clock, the item, who is there. Who doesn't run it follows it while it runs,
 * without its notes. What others do comes by itself, and leaves alone what somebody types in.
 */
@CdiComponent
@Route(MeetingNavigation.HOLD)
@PermitAll
@JavaScript("context://scripts/meeting-hold.js")
class HoldView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient MeetingQueries meetings;
    private final transient HoldingQueries queries;
    private final transient HoldingService holding;
    private final transient NoteService notes;
    private final transient NoteQueries written;
    private final transient SpokenService spoken;
    private final transient SpokenQueries said;
    private final transient PlanQueries plans;
    private final transient ResolutionQueries resolutions;
    private final transient ClauseQueries clauses;
    private final transient EvaluationQueries evaluations;
    private final transient ItemDesk items;
    private final transient LivePage<MeetingId> live;
    private final transient Validator validator;
    private final transient Clock clock;

    private final Div head = new Div();
    private final Div columns = new Div();
    private final Div middle = new Div();
    private final Div results = new Div();
    private final Div heard = new Div();
    private final Map<AgendaItemId, CurrentItemCard> cards = new HashMap<>();
    private final UnsavedChanges unsaved = new UnsavedChanges(this, this::isUnsaved);
    private boolean screen;

    private @Nullable AgendaItemId shown;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient MeetingDetails meeting;

    @SuppressWarnings("NullAway.Init")
    private transient HeldMeeting held;

    @SuppressWarnings("NullAway.Init")
    private transient HoldDesk desk;

    @SuppressWarnings("NullAway.Init")
    private AgendaRail agenda;

    @SuppressWarnings("NullAway.Init")
    private AttendanceCard attendance;

    @Inject
    HoldView(
            MandateQueries mandates,
            MeetingQueries meetings,
            HoldingQueries queries,
            HoldingService holding,
            NoteService notes,
            NoteQueries written,
            SpokenService spoken,
            SpokenQueries said,
            PlanQueries plans,
            ResolutionQueries resolutions,
            ClauseQueries clauses,
            EvaluationQueries evaluations,
            AgendaService agendas,
            ItemRounds rounds,
            ItemDeliverables deliverables,
            ActionQueries agreed,
            MeetingWatch watch,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.meetings = meetings;
        this.queries = queries;
        this.holding = holding;
        this.notes = notes;
        this.written = written;
        this.spoken = spoken;
        this.said = said;
        this.plans = plans;
        this.resolutions = resolutions;
        this.clauses = clauses;
        this.evaluations = evaluations;
        this.items = new ItemDesk(agendas, rounds, deliverables, agreed);
        this.live = new LivePage<>(this, watch, this::refresh);
        this.validator = validator;
        this.clock = clock;
        addClassNames("page", "hold-page");
        columns.addClassName("hold-columns");
        heard.addClassName("only-heard");
        heard.getElement().setAttribute("aria-live", "polite");
        add(head, columns, heard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        meeting = meetings.details(MeetingNavigation.meeting(event.getRouteParameters()));
        PathIds.requireSame(meeting.mandate(), mandate.id());
        held = queries.of(meeting.id());
        if (!isOpen()) {
            event.forwardTo(MeetingNavigation.address(mandate.id(), meeting.id()));
            return;
        }
        screen = MeetingNavigation.isScreen(event.getLocation().getQueryParameters());
        setClassName("hold-screen", screen);
        build();
        live.shows(meeting.id());
    }

    /** Minuting goes on after the end, until the minutes go out; who doesn't minute follows while it runs. */
    private boolean isOpen() {
        return held.status() == MeetingStatus.RUNNING || (held.status() == MeetingStatus.HELD && held.runs());
    }

    private boolean writes() {
        return held.runs() && !screen;
    }

    private void build() {
        desk = new HoldDesk(
                holding,
                notes,
                written,
                spoken,
                said,
                plans,
                resolutions,
                clauses.text(mandate.id()),
                validator,
                clock,
                meeting.form().language(),
                meeting.kind() == MeetingKind.INPUT && meeting.call() != null,
                this::turnPage,
                this::goTo,
                this::show,
                items);
        cards.clear();
        agenda = new AgendaRail(meeting.id(), desk, writes());
        attendance = new AttendanceCard(desk, writes());
        middle.removeAll();
        columns.removeAll();
        columns.add(agenda, new Div(middle, results), attendance);
        showResults();
        shown = held.current();
        showHead();
        showParts();
    }

    /** What the members answered before an evaluation is at hand while it is talked over; the wall of the room doesn't show it. */
    private void showResults() {
        results.addClassName("hold-results");
        results.removeAll();
        if (meeting.kind() == MeetingKind.EVALUATION && !screen) {
            evaluations
                    .of(meeting.id())
                    .map(MembersAsked::results)
                    .map(EvaluationResults::new)
                    .ifPresent(results::add);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    /** What couldn't be kept is tried once more before anybody is asked. */
    private boolean isUnsaved() {
        boolean lost = false;
        for (var card : cards.values()) {
            lost |= !card.keep();
        }
        return lost;
    }

    @Override
    public String getPageTitle() {
        return t("app.title", held.title());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(MeetingNavigation.listLink(mandate.id(), t("meetings.title")));
    }

    /** Somebody did something: what they did is told, and shown. */
    private void refresh() {
        var before = held;
        show();
        tell(HoldNews.between(before, held));
    }

    /** As it is now. Who only follows goes along to the next item; who writes is not torn away from what they write. */
    private void show() {
        var before = held;
        held = queries.of(before.id());
        if (!isOpen()) {
            if (before.status() == MeetingStatus.RUNNING) {
                Toast.done(t("hold.over"));
            }
            MeetingNavigation.toMeeting(mandate.id(), meeting.id());
            return;
        }
        boolean followed = Objects.equals(shown, before.current());
        if (shown == null || (followed && !writes())) {
            shown = held.current();
        }
        if (before.status() != held.status() || !before.title().equals(held.title())) {
            meeting = meetings.details(meeting.id());
            showHead();
        }
        showParts();
    }

    private void showHead() {
        head.removeAll();
        head.add(HoldHead.of(meeting, desk, screen));
    }

    private void showParts() {
        var item = HeldItems.of(held).shown(shown);
        agenda.show(held, item.map(one -> one.row().id()).orElse(null));
        attendance.show(held, item.map(one -> one.row()).orElse(null));
        item.ifPresent(one -> {
            var card = cards.computeIfAbsent(
                    one.row().id(), id -> new CurrentItemCard(one.row(), held, desk, writes(), this::noteUnsaved));
            card.show(one, held);
            if (!middle.getChildren().toList().equals(List.of(card))) {
                // Of what isn't on the page the browser says no more.
                middle.getChildren()
                        .filter(CurrentItemCard.class::isInstance)
                        .map(CurrentItemCard.class::cast)
                        .forEach(CurrentItemCard::keep);
                middle.removeAll();
                middle.add(card);
            }
        });
    }

    private void noteUnsaved() {
        unsaved.note(cards.values().stream().anyMatch(CurrentItemCard::isUnsaved));
    }

    /** Another item in the middle; one that the meeting has just been turned to is read anew. */
    private void turnPage(AgendaItemId item) {
        shown = item;
        show();
        HeldItems.of(held).shown(item).ifPresent(one -> tell(HoldNews.shown(one.row())));
    }

    private void goTo(AgendaItemId item) {
        turnPage(item);
        Optional.ofNullable(cards.get(item)).ifPresent(CurrentItemCard::focusHeading);
    }

    private void tell(String words) {
        if (!words.isEmpty()) {
            heard.setText(words);
        }
    }
}
