package no.mandat.web.home;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.party.ParticipationState;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.mandate.MandateNavigation;
import no.mandat.web.party.ProfileNavigation;
import no.mandat.web.session.SignedIn;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.EmptyState;
import no.mandat.web.shared.MandateBadge;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.communication.CommunicationQueries;
import no.mandat.workflow.communication.MyCommunicationRow;
import no.mandat.workflow.communication.PlanToConfirm;
import no.mandat.workflow.contribution.AnswerQueries;
import no.mandat.workflow.deliverable.MyDeliverables;
import no.mandat.workflow.deliverable.NamedSections;
import no.mandat.workflow.mandate.MandateFilter;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateRow;
import no.mandat.workflow.mandate.MandateSort;
import no.mandat.workflow.meeting.ActionQueries;
import no.mandat.workflow.meeting.ActionRow;
import no.mandat.workflow.meeting.CallingQueries;
import no.mandat.workflow.meeting.FinishAction;
import no.mandat.workflow.meeting.HoldingService;
import no.mandat.workflow.meeting.MinutesToRead;
import no.mandat.workflow.meeting.MyMeetingRow;
import no.mandat.workflow.meeting.MyMeetings;
import no.mandat.workflow.meeting.OutsidersToConfirm;
import no.mandat.workflow.meeting.TimeAsk;
import no.mandat.workflow.meeting.TimeQueries;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.party.Profile;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.reading.ReadingQueries;
import no.mandat.workflow.review.ReviewQueries;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.study.StudyQueries;

/** "Min side": what waits for me, what changed of late, my mandates. */
@CdiComponent
@Route("")
@PermitAll
class HomeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Set<RealmRole> OUTSIDE = Set.of(RealmRole.INVITED);
    private static final int MOST = 6;

    private final transient MandateQueries mandates;
    private final transient ApprovalQueries approvals;
    private final transient ReadingQueries readings;
    private final transient PlanQueries plans;
    private final transient AnswerQueries answers;
    private final transient HandlingQueries handling;
    private final transient MyMeetings meetings;
    private final transient ActionQueries actions;
    private final transient HoldingService holding;
    private final transient CallingQueries keys;
    private final transient TimeQueries times;
    private final transient StudyQueries studies;
    private final transient CommunicationQueries communication;
    private final transient MyDeliverables deliverables;
    private final transient NamedSections named;
    private final transient ReviewQueries reviews;
    private final transient Profile profile;
    private final transient Clock clock;

    @Inject
    HomeView(
            MandateQueries mandates,
            ApprovalQueries approvals,
            ReadingQueries readings,
            PlanQueries plans,
            AnswerQueries answers,
            HandlingQueries handling,
            MyMeetings meetings,
            ActionQueries actions,
            HoldingService holding,
            CallingQueries keys,
            TimeQueries times,
            StudyQueries studies,
            CommunicationQueries communication,
            MyDeliverables deliverables,
            NamedSections named,
            ReviewQueries reviews,
            Profile profile,
            Clock clock) {
        this.mandates = mandates;
        this.approvals = approvals;
        this.readings = readings;
        this.plans = plans;
        this.answers = answers;
        this.handling = handling;
        this.meetings = meetings;
        this.actions = actions;
        this.holding = holding;
        this.keys = keys;
        this.times = times;
        this.studies = studies;
        this.communication = communication;
        this.deliverables = deliverables;
        this.named = named;
        this.reviews = reviews;
        this.profile = profile;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return t("app.title", t("home.title"));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        var recent = mandates.page(MandateFilter.all(), MandateSort.CHANGED, true, Seek.first(MOST));
        removeAll();
        if (recent.isEmpty() && isOutside()) {
            showOutside();
        } else {
            showMine(recent);
        }
    }

    /** Whether the person sits nowhere: has an account and nothing else, or takes part as an outsider. */
    private static boolean isOutside() {
        return SignedIn.current()
                .filter(signedIn -> !OUTSIDE.containsAll(signedIn.actor().roles()))
                .isEmpty();
    }

    private boolean isParticipant() {
        return profile.own().participations().stream().anyMatch(stay -> stay.state() == ParticipationState.CONFIRMED);
    }

    private void showOutside() {
        var name = SignedIn.current().map(signedIn -> signedIn.actor().name()).orElse("");
        add(
                header().lead(t("home.outside.lead", name)),
                isParticipant()
                        ? new EmptyState(
                                t("home.outside.participant.title"),
                                t("home.outside.participant.text"),
                                ProfileNavigation.link(t("profile.title")))
                        : new EmptyState(t("home.outside.title"), t("home.outside.text")));
        showNamed();
        showInput();
    }

    private void showMine(List<MandateRow> recent) {
        int count = mandates.count(MandateFilter.all());
        var all = mandates.page(MandateFilter.all(), MandateSort.TITLE, false, Seek.first(MOST));
        var changed = list(recent, t("home.recent.none"), row -> When.since(row.changedAt(), clock)
                .shown());
        var mine = list(all, t("home.mandates.none"), row -> MandateBadge.of(row.status(LocalDate.now(clock)))
                .shown());
        var cards = new Div(
                new Card("recent", t("home.recent.title"), changed),
                new Card("mine", t("home.mandates.title"), mine, MandateNavigation.listLink(t("home.mandates.all"))));
        cards.addClassName("cards");
        var waiting = approvals.waiting();
        var unread = readings.unread();
        var due = plans.mine();
        var calls = answers.waiting();
        var toHandle = handling.waiting();
        var ahead = meetings.ahead();
        var asked = ahead.stream().filter(MyMeetingRow::isAsked).toList();
        var minutes = meetings.toRemarkOn();
        var toDo = actions.mine();
        var toConfirm = keys.toConfirm();
        var toMark = times.mine();
        var toEndorse = studies.toEndorse();
        var toPublish = communication.mine();
        var planned = communication.toConfirm();
        var toDeliver = deliverables.mine();
        var toReview = reviews.mine();
        int pending = Stream.of(
                        waiting, calls, toHandle, asked, minutes, toConfirm, toMark, toDo, toEndorse, toPublish,
                        planned, toDeliver, toReview)
                .mapToInt(List::size)
                .sum();
        add(header().lead(lead(pending, unread.size(), count)));
        if (!waiting.isEmpty()) {
            add(new WaitingCard(waiting, LocalDate.now(clock)));
        }
        if (!calls.isEmpty()) {
            add(new ToAnswerCard(calls, clock));
        }
        if (!toHandle.isEmpty()) {
            add(new ToHandleCard(toHandle, clock));
        }
        if (!toReview.isEmpty() || !toDeliver.isEmpty()) {
            add(DeliverableCards.of(toReview, toDeliver, LocalDate.now(clock)));
        }
        if (!toEndorse.isEmpty()) {
            add(new StudiesToEndorseCard(toEndorse));
        }
        showCommunication(toPublish, planned);
        showMeetings(asked, minutes);
        showPlanning(toConfirm, toMark);
        if (!toDo.isEmpty()) {
            add(new MeetingCards(clock).toDo(toDo, this::finish));
        }
        if (!unread.isEmpty()) {
            add(new UnreadCard(unread, LocalDate.now(clock)));
        }
        if (!due.isEmpty()) {
            add(new DueCard(due, LocalDate.now(clock)));
        }
        if (pending == 0 && unread.isEmpty() && due.isEmpty()) {
            add(new EmptyState(t("home.waiting.title"), t("home.waiting.text")));
        }
        showNext(ahead.stream().filter(row -> !row.isAsked()).limit(MOST).toList());
        showNamed();
        add(cards);
        showInput();
    }

    /** What of communications plans waits for them. */
    private void showCommunication(List<MyCommunicationRow> toPublish, List<PlanToConfirm> planned) {
        if (!planned.isEmpty()) {
            add(CommunicationCards.toConfirm(planned));
        }
        if (!toPublish.isEmpty()) {
            add(CommunicationCards.mine(toPublish, LocalDate.now(clock)));
        }
    }

    /** What of meetings waits for them. */
    private void showMeetings(List<MyMeetingRow> asked, List<MinutesToRead> minutes) {
        var cards = new MeetingCards(clock);
        if (!asked.isEmpty()) {
            add(cards.asking(asked));
        }
        if (!minutes.isEmpty()) {
            add(cards.minutes(minutes));
        }
    }

    /** What of meetings that are being planned waits for them. */
    private void showPlanning(List<OutsidersToConfirm> toConfirm, List<TimeAsk> toMark) {
        var cards = new MeetingCards(clock);
        if (!toConfirm.isEmpty()) {
            add(cards.toConfirm(toConfirm));
        }
        if (!toMark.isEmpty()) {
            add(cards.times(toMark));
        }
    }

    private void finish(ActionRow action) {
        try {
            holding.finishAction(new FinishAction(UUID.randomUUID(), action.id()));
            Toast.done(t("home.actions.finished", action.title()));
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
        }
        show();
        PageHeader.focusTitle(this);
    }

    private void showNext(List<MyMeetingRow> next) {
        if (!next.isEmpty()) {
            add(new MeetingCards(clock).next(next));
        }
    }

    /** What they are named on as an outsider, wherever else they sit. */
    private void showNamed() {
        var rows = named.mine();
        if (!rows.isEmpty()) {
            add(DeliverableCards.named(rows));
        }
    }

    /** What they have sent is theirs, wherever they sit. */
    private void showInput() {
        int sent = answers.count();
        if (sent > 0) {
            add(new Card(
                    "input",
                    t("answer.mine.title"),
                    new Paragraph(t("home.input.text", sent)),
                    new Paragraph(CallNavigation.ownLink(t("answer.mine.all")))));
        }
    }

    private static String lead(int waiting, int unread, int mandates) {
        if (waiting > 0) {
            return t("home.waiting.lead", waiting);
        }
        return unread > 0 ? t("home.unread.lead", unread) : lead(mandates);
    }

    private static String lead(int count) {
        return count > KeysetQuery.COUNT_CAP ? t("home.leadMany", KeysetQuery.COUNT_CAP) : t("home.lead", count);
    }

    private PageHeader header() {
        var today = LocalDate.now(clock);
        return new PageHeader(t("home.title")).over(Say.sentence(Say.dates().weekday(today, today)));
    }

    private static Component list(List<MandateRow> rows, String none, Function<MandateRow, Component> beside) {
        if (rows.isEmpty()) {
            var text = new Paragraph(none);
            text.addClassName("muted");
            return text;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        rows.forEach(row ->
                list.add(new ListItem(new Span(MandateNavigation.link(row.id(), row.shortName())), beside.apply(row))));
        return list;
    }
}
