package no.mandat.web.mandate;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.consent.ConsentState;
import no.mandat.domain.mandate.MandateAction;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.approval.OpenRoundsCard;
import no.mandat.web.audit.HistoryNavigation;
import no.mandat.web.audit.RecentEvents;
import no.mandat.web.closing.AnsweredCard;
import no.mandat.web.closing.ClosingNavigation;
import no.mandat.web.consent.AskBothDialog;
import no.mandat.web.consent.ConsentNavigation;
import no.mandat.web.consent.KeysCard;
import no.mandat.web.consent.ReadyCard;
import no.mandat.web.contribution.OpenCallsCard;
import no.mandat.web.evaluation.EarlierFindingsCard;
import no.mandat.web.milestone.PlanCards;
import no.mandat.web.milestone.PlannedMeeting;
import no.mandat.web.notification.UndeliveredMail;
import no.mandat.web.receipt.ReceiptLine;
import no.mandat.web.receipt.ReceiptOf;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.Facts;
import no.mandat.web.shared.MandateBadge;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PeriodWords;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.audit.HistoryQueries;
import no.mandat.workflow.closing.ClosingQueries;
import no.mandat.workflow.consent.ConsentQueries;
import no.mandat.workflow.consent.ConsentService;
import no.mandat.workflow.consent.RecallMandate;
import no.mandat.workflow.consent.SubmitMandate;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.evaluation.FindingQueries;
import no.mandat.workflow.evaluation.FindingService;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateReceipts;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.mandate.WithdrawMandate;
import no.mandat.workflow.meeting.MeetingQueries;
import no.mandat.workflow.milestone.PlanDetails;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.party.PartyQueries;

/** A mandate's overview: what it is, who is in it, what happened last, and what one may do with it now. */
@CdiComponent
@Route(MandateNavigation.PAGE)
@PermitAll
class MandateView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries queries;
    private final transient MandateReceipts receipts;
    private final transient MandateService mandates;
    private final transient PartyQueries parties;
    private final transient HistoryQueries history;
    private final transient UndeliveredMail undelivered;
    private final transient ConsentQueries consents;
    private final transient ConsentService consenting;
    private final transient ApprovalQueries rounds;
    private final transient PlanQueries plans;
    private final transient ClosingQueries closing;
    private final transient ClauseQueries clauses;
    private final transient CallQueries calls;
    private final transient MeetingQueries meetings;
    private final transient FindingQueries findings;
    private final transient FindingService carrying;
    private final transient Configuration configuration;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @Inject
    MandateView(
            MandateQueries queries,
            MandateReceipts receipts,
            MandateService mandates,
            PartyQueries parties,
            HistoryQueries history,
            UndeliveredMail undelivered,
            ConsentQueries consents,
            ConsentService consenting,
            ApprovalQueries rounds,
            PlanQueries plans,
            ClosingQueries closing,
            ClauseQueries clauses,
            CallQueries calls,
            MeetingQueries meetings,
            FindingQueries findings,
            FindingService carrying,
            Configuration configuration,
            Validator validator,
            Clock clock) {
        this.queries = queries;
        this.receipts = receipts;
        this.mandates = mandates;
        this.parties = parties;
        this.history = history;
        this.undelivered = undelivered;
        this.consents = consents;
        this.consenting = consenting;
        this.rounds = rounds;
        this.plans = plans;
        this.closing = closing;
        this.clauses = clauses;
        this.calls = calls;
        this.meetings = meetings;
        this.findings = findings;
        this.carrying = carrying;
        this.configuration = configuration;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PathIds.mandate(event.getRouteParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", mandate.shortName());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    @Override
    public boolean isBelowOverview() {
        return false;
    }

    private void show(MandateId id) {
        mandate = queries.details(id);
        removeAll();
        var cards = new Div();
        cards.addClassName("cards");
        var plan = plans.of(id);
        if (!plan.milestones().isEmpty()) {
            cards.add(wide(PlanCards.picture(plan, mandate.shortName())));
        }
        var composition = new CompositionCard(id, parties.composition(id));
        var first = column(Stream.of(openRounds(), OpenCallsCard.of(id, calls, clock), next(plan), Optional.of(facts()))
                .flatMap(Optional::stream));
        var second = column(Stream.concat(answered().stream(), Stream.of(mandate.history() ? events() : composition)));
        cards.add(first, second);
        if (mandate.history()) {
            cards.add(wide(composition));
        }
        earlier().ifPresent(card -> cards.add(wide(card)));
        ready().ifPresent(card -> cards.addComponentAsFirst(wide(card)));
        keys().ifPresent(card -> cards.addComponentAsFirst(wide(card)));
        undelivered.of(id).ifPresent(cards::addComponentAsFirst);
        add(header(), cards);
    }

    /** What is to be done before the draft goes to both bodies. */
    private Optional<Card> ready() {
        return mandate.actions().contains(MandateAction.SUBMIT)
                ? Optional.of(ReadyCard.of(consents.obstacles(mandate.id()), this::askToSubmit))
                : Optional.empty();
    }

    /** What was learnt in mandates before this one, while it is written. */
    private Optional<Card> earlier() {
        return mandate.actions().contains(MandateAction.EDIT)
                ? EarlierFindingsCard.of(mandate.id(), findings, carrying)
                : Optional.empty();
    }

    /** How it stands with both bodies, or what they said about a draft that came back. */
    private Optional<Card> keys() {
        return Set.of(MandateState.DRAFT, MandateState.IN_CONSENT).contains(mandate.state())
                ? consents.ofDraft(mandate.id())
                        .map(row -> new Card(
                                "keys",
                                t(row.state() == ConsentState.OPEN ? "consent.keys" : "consent.keys.before"),
                                new KeysCard(mandate.id(), row, rounds)))
                : Optional.empty();
    }

    private void askToSubmit() {
        new AskBothDialog(
                        t("consent.submit.title"),
                        t("consent.submit.text", mandate.board(), mandate.group()),
                        consents.standIns(mandate.id()),
                        validator,
                        (key, lastDay, absent) -> {
                            consenting.submit(new SubmitMandate(key, mandate.id(), mandate.version(), lastDay, absent));
                            Toast.done(t("consent.submitted"));
                            show(mandate.id());
                        })
                .open();
    }

    private void askToRecall() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("consent.recall.title"),
                        t("consent.recall.text", mandate.title()),
                        t("consent.recall"),
                        reason -> {
                            consenting.recall(new RecallMandate(key, mandate.id(), reason));
                            Toast.done(t("consent.recalled"));
                            show(mandate.id());
                        })
                .open();
    }

    private static <C extends Component & HasStyle> C wide(C card) {
        card.addClassName("wide");
        return card;
    }

    private static Div column(Stream<Component> cards) {
        var column = new Div();
        column.addClassName("column");
        cards.forEach(column::add);
        return column;
    }

    /** What the bodies are asked now; of a draft before both bodies the keys tell that. */
    private Optional<Card> openRounds() {
        return mandate.rounds() && mandate.state() != MandateState.IN_CONSENT
                ? OpenRoundsCard.of(mandate.id(), rounds)
                : Optional.empty();
    }

    /** What comes next, while anything is ahead. */
    private Optional<Card> next(PlanDetails plan) {
        return mandate.state().isOver()
                ? Optional.empty()
                : PlanCards.next(plan, PlannedMeeting.of(mandate.id(), meetings, clock));
    }

    /** How much is answered, where anything must be. */
    private Optional<Card> answered() {
        var covers = closing.coverage(mandate.id()).values();
        return covers.isEmpty()
                ? Optional.empty()
                : Optional.of(AnsweredCard.of(mandate.id(), clauses.text(mandate.id()), covers));
    }

    private PageHeader header() {
        var header = new PageHeader(mandate.title())
                .state(MandateBadge.of(mandate.status()).shown(), PeriodWords.of(mandate, LocalDate.now(clock)));
        mandate.actions().forEach(action -> offer(action, header));
        return header;
    }

    private void offer(MandateAction action, PageHeader header) {
        switch (action) {
            case EDIT -> header.primary(t("mandate.edit"), () -> MandateNavigation.openEdit(mandate.id()));
            case WITHDRAW -> header.more(t("mandate.withdraw"), this::askToWithdraw);
            case RECALL -> header.more(t("consent.recall"), this::askToRecall);
            case AMEND -> header.more(t("amendment.new"), () -> ConsentNavigation.openVersions(mandate.id()));
            case BEGIN_CLOSING, CLOSE -> header.more(t("closing.title"), () -> ClosingNavigation.open(mandate.id()));
            case REOPEN -> header.more(t("closing.reopen"), () -> ClosingNavigation.open(mandate.id()));
            case PUBLISH -> header.more(t("publish.act"), this::askToPublish);
            case SUBMIT, TERMINATE -> {
                // On its card; on the page of closing.
            }
            case RETURN, ADOPT -> throw new IllegalStateException("%s is the bodies'".formatted(action));
        }
    }

    private Card facts() {
        var firstDay = Optional.ofNullable(mandate.firstDay()).orElse(mandate.adoptedOn());
        var facts = new Facts()
                .fact(t("mandate.facts.shortName"), mandate.shortName())
                .fact(t("mandate.facts.board"), mandate.board())
                .fact(t("mandate.facts.group"), mandate.group())
                .fact(
                        t("mandate.facts.firstDay"),
                        firstDay == null
                                ? t("mandate.facts.onAdoption")
                                : Say.dates().day(firstDay))
                .fact(t("mandate.facts.lastDay"), Say.dates().day(mandate.lastDay()))
                .fact(t("routes.title"), MandateNavigation.routesLink(mandate.id(), t("routes.see")))
                .fact(
                        t("mandate.facts.changed"),
                        When.since(mandate.changedAt(), clock).shown());
        Optional.ofNullable(mandate.publicName())
                .ifPresent(name -> facts.fact(t("mandate.facts.page"), publicPage(name)));
        if (mandate.adoptedOn() != null) {
            receipts.of(mandate.id())
                    .ifPresent(adoption ->
                            facts.fact(t("act.adoption"), new ReceiptLine(adoption, ReceiptOf.MANDATE, mandate.id())));
        }
        return new Card("facts", t("mandate.facts.title"), facts);
    }

    /** Its address, as one reads it out, in a tab of its own: it stands outside the application. */
    private Anchor publicPage(String name) {
        var path = PublicAddress.of(name);
        var link = new Anchor(path, configuration.publicUrl() + path, AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("translate", "no");
        return link;
    }

    private void askToPublish() {
        new PublishDialog(mandate, mandates, () -> {
                    Toast.done(t("publish.done"));
                    show(mandate.id());
                })
                .open();
    }

    private Card events() {
        var all = HistoryNavigation.link(mandate.id(), t("mandate.events.all"));
        return new Card("events", t("mandate.events.title"), new RecentEvents(history, mandate.id(), clock), all);
    }

    private void askToWithdraw() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("withdraw.title"),
                        t("withdraw.text", mandate.title()),
                        t("withdraw.confirm"),
                        reason -> withdraw(key, reason))
                .open();
    }

    private void withdraw(UUID key, String reason) {
        mandates.withdraw(new WithdrawMandate(key, mandate.id(), mandate.version(), reason));
        Toast.done(t("mandate.withdrawn"));
        show(mandate.id());
    }
}
