package no.mandat.web.meeting;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.meeting.MeetingStatus;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.Subject;
import no.mandat.web.audit.HistoryNavigation;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.meeting.ActionQueries;
import no.mandat.workflow.meeting.AgendaService;
import no.mandat.workflow.meeting.CallingQueries;
import no.mandat.workflow.meeting.CallingService;
import no.mandat.workflow.meeting.CopyService;
import no.mandat.workflow.meeting.EvaluationQueries;
import no.mandat.workflow.meeting.EvaluationService;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.ItemDeliverables;
import no.mandat.workflow.meeting.ItemRecusals;
import no.mandat.workflow.meeting.LookAtMeeting;
import no.mandat.workflow.meeting.MeetingDetails;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.meeting.MeetingService;
import no.mandat.workflow.meeting.MembersAsked;
import no.mandat.workflow.meeting.TemplateService;
import no.mandat.workflow.meeting.TimeQueries;
import no.mandat.workflow.meeting.TimeService;
import no.mandat.workflow.milestone.PlanQueries;

/** A meeting while it is planned and called: when and where it is, what is on its agenda, who comes. */
@CdiComponent
@Route(MeetingNavigation.PAGE)
@PermitAll
class MeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient EvaluationQueries evaluations;
    private final transient EvaluationService evaluating;
    private final transient PlanningDesk planning;
    private final transient MeetingDesk desk;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient MeetingDetails meeting;

    @Inject
    MeetingView(
            MandateQueries mandates,
            MeetingQueries queries,
            AgendaService agenda,
            MeetingService meetings,
            CallingService callings,
            HoldingService holding,
            ItemRecusals recusals,
            ItemDeliverables deliverables,
            CallingQueries keys,
            ActionQueries actions,
            PlanQueries plans,
            ClauseQueries clauses,
            DocumentQueries documents,
            Reception reception,
            EvaluationQueries evaluations,
            EvaluationService evaluating,
            TimeService times,
            TimeQueries marks,
            TemplateService templates,
            CopyService copies,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.evaluations = evaluations;
        this.evaluating = evaluating;
        this.planning = new PlanningDesk(times, marks, templates, copies);
        this.desk = new MeetingDesk(
                queries,
                agenda,
                meetings,
                callings,
                holding,
                recusals,
                deliverables,
                keys,
                actions,
                plans,
                clauses,
                documents,
                reception,
                validator,
                clock,
                this::showAnew);
        addClassNames("page", "meeting-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        show(MeetingNavigation.meeting(event.getRouteParameters()));
        desk.callings().look(new LookAtMeeting(meeting.id()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", meeting.form().title());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    /** What was pressed is gone with what it did: the focus goes to the page's title. */
    private void showAnew() {
        show(meeting.id());
        PageHeader.focusTitle(this);
    }

    private void show(MeetingId id) {
        meeting = desk.queries().details(id);
        PathIds.requireSame(meeting.mandate(), mandate.id());
        var header = new PageHeader(meeting.form().title())
                .in(meeting.form().language())
                .state(MeetingBadge.of(meeting.status()).shown(), whenAndWhere());
        new MeetingMenu(meeting, desk, planning).offer(header);
        removeAll();
        add(header);
        VideoLink.of(meeting.form()).ifPresent(header::beside);
        if (hasMinutes()) {
            header.beside(MinutesNavigation.link(mandate.id(), meeting.id(), t("minutes.read")));
        }
        if (mandate.history()) {
            var about = new Subject("Meeting", meeting.id().value());
            header.beside(HistoryNavigation.link(mandate.id(), about, t("story.history")));
        }
        if (meeting.status() == MeetingStatus.CANCELLED) {
            Optional.ofNullable(meeting.reason())
                    .ifPresent(reason -> add(new Paragraph(t("meetingPage.cancelledFor", reason))));
        }
        var people = new PeopleCard(meeting, desk);
        if (meeting.own() != null && meeting.status() == MeetingStatus.CALLED) {
            add(new OwnAnswerCard(meeting, desk, people::refresh));
        }
        input().ifPresent(this::add);
        if (meeting.form().startsAt() == null) {
            add(new TimesCard(planning.times(), planning.marks(), desk.clock(), meeting.id(), this::showAnew));
        }
        var main = new Div(new AgendaCard(meeting, desk));
        agreed().ifPresent(main::add);
        practical().ifPresent(main::add);
        evaluation(main);
        main.addClassName("meeting-main");
        var columns = new Div(main, people);
        columns.addClassName("meeting-columns");
        add(columns);
    }

    /** What it agreed on; while it runs, that is on the page where it is held. */
    private Optional<MeetingActions> agreed() {
        return switch (meeting.status()) {
            case HELD, MINUTES_CIRCULATED, CLOSED ->
                Optional.of(desk.actions().of(meeting.id()))
                        .filter(rows -> !rows.isEmpty())
                        .map(rows -> new MeetingActions(meeting, rows, desk));
            case PLANNED, CALLED, RUNNING, CANCELLED -> Optional.empty();
        };
    }

    /** What the members were asked before they evaluate the work, and what they answered. */
    private void evaluation(Div main) {
        if (meeting.kind() == MeetingKind.EVALUATION) {
            var asked = evaluations.of(meeting.id());
            main.add(new EvaluationCard(meeting, asked, evaluating, desk));
            asked.map(MembersAsked::results).map(EvaluationResults::new).ifPresent(main::add);
        }
    }

    /** Whether there are minutes for the reader. */
    private boolean hasMinutes() {
        return switch (meeting.status()) {
            case RUNNING, HELD -> meeting.runs();
            case MINUTES_CIRCULATED, CLOSED -> true;
            case PLANNED, CALLED, CANCELLED -> false;
        };
    }

    @Override
    public Optional<RouterLink> above() {
        return Optional.of(MeetingNavigation.listLink(mandate.id(), t("meetings.title")));
    }

    /** "Møte 3/2026 · Onsdag 14. oktober kl. 10.00–13.00 · Skiferen · Ekspertgruppen". */
    private String whenAndWhere() {
        var form = meeting.form();
        return Stream.of(
                        Optional.ofNullable(meeting.number())
                                .map(number -> Say.sentence(t("meetings.number", number.toString()))),
                        Optional.of(Say.sentence(
                                new MeetingWhen(form.startsAt(), form.endsAt(), desk.clock()).wordsForReader())),
                        Optional.ofNullable(form.place()),
                        Optional.of(meeting.body()),
                        answerBy())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** As long as somebody may answer. */
    private Optional<String> answerBy() {
        return Optional.ofNullable(meeting.form().answerBy())
                .filter(day -> meeting.status() == MeetingStatus.PLANNED || meeting.status() == MeetingStatus.CALLED)
                .map(day -> t("meetingPage.answerBy", Say.dates().weekday(day, LocalDate.now(desk.clock()))));
    }

    /** By which call those who take part give input, or that there is none. */
    private Optional<Paragraph> input() {
        boolean isCalled = meeting.status() != MeetingStatus.PLANNED && meeting.status() != MeetingStatus.CANCELLED;
        if (meeting.kind() != MeetingKind.INPUT || !isCalled) {
            return Optional.empty();
        }
        return Optional.of(
                meeting.call() == null
                        ? new Paragraph(t("meetingPage.input.none"))
                        : new Paragraph(
                                new Text(t("meetingPage.input.call") + " "),
                                CallNavigation.link(mandate.id(), meeting.call(), t("meetingPage.input.call.link")),
                                new Text(".")));
    }

    private Optional<Card> practical() {
        return Optional.ofNullable(meeting.form().practical()).map(text -> {
            var words = new Paragraph(text);
            words.addClassName("meeting-practical");
            words.getElement().setAttribute("lang", meeting.form().language());
            return new Card("practical", t("meetingPage.practical"), words);
        });
    }
}
