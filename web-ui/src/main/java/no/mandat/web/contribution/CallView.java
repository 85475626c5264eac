package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallAction;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.web.audit.HistoryNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MorePages;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.contribution.AnswerQueries;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.CallService;
import no.mandat.workflow.contribution.CloseCall;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.ContributionRow;
import no.mandat.workflow.contribution.ExtendCall;
import no.mandat.workflow.contribution.OpenCall;
import no.mandat.workflow.contribution.RecallCall;
import no.mandat.workflow.contribution.ReopenCall;
import no.mandat.workflow.contribution.WithdrawCall;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.ClauseText;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.point.HandlingQueries;
import no.mandat.workflow.point.ReleasedQueries;
import no.mandat.workflow.words.CallWords;

/** A call: what it asks whom until when, how it stands, and what one may do with it. */
@CdiComponent
@Route(CallNavigation.PAGE)
@PermitAll
class CallView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    /** Something can have come. */
    private static final Set<CallStatus> BEGUN =
            EnumSet.of(CallStatus.OPEN, CallStatus.CLOSED, CallStatus.ANSWERED, CallStatus.WITHDRAWN);

    /** What came is counted, and answered once no more comes. */
    private static final Set<CallStatus> COUNTED = EnumSet.of(CallStatus.OPEN, CallStatus.CLOSED, CallStatus.ANSWERED);

    /** Somebody will be reminded, or can be. */
    private static final Set<CallStatus> REMINDED = EnumSet.of(CallStatus.DRAFT, CallStatus.ANNOUNCED, CallStatus.OPEN);

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient CallQueries queries;
    private final transient CallService service;
    private final transient ContributionQueries contributions;
    private final transient InvitationsCard invitations;
    private final transient RemindersCard reminders;
    private final transient LateRequestsCard late;
    private final transient AnswerQueries answers;
    private final transient ReleasedQueries released;
    private final transient HandlingQueries handling;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient CallDetails call;

    @Inject
    CallView(
            MandateQueries mandates,
            ClauseQueries clauses,
            CallQueries queries,
            CallService service,
            ContributionQueries contributions,
            InvitationsCard invitations,
            RemindersCard reminders,
            LateRequestsCard late,
            AnswerQueries answers,
            ReleasedQueries released,
            HandlingQueries handling,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.queries = queries;
        this.service = service;
        this.contributions = contributions;
        this.invitations = invitations;
        this.reminders = reminders;
        this.late = late;
        this.answers = answers;
        this.released = released;
        this.handling = handling;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        show(CallNavigation.call(event.getRouteParameters()));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", call.text().name());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(CallId id) {
        call = queries.details(id);
        PathIds.requireSame(call.mandate(), mandate.id());
        var times = new CallTimes(call.window(), clock);
        var header = new PageHeader(call.text().name())
                .in(call.text().language())
                .over(t("call.over", call.number()))
                .state(
                        CallBadge.of(call.status()).shown(),
                        t("call.state", Say.sentence(t(call.audience())), times.between()));
        if (mandate.history()) {
            header.beside(HistoryNavigation.link(mandate.id(), new Subject("Call", id.value()), t("story.history")));
        }
        call.actions().forEach(action -> offer(action, header));
        invitations.offer(call, header, this::showAnew);
        late.offer(call, header, this::showAnew);
        if (BEGUN.contains(call.status()) && answers.mayAnswer(id)) {
            var own = answers.own(id);
            boolean letIn = Optional.ofNullable(own.late())
                    .filter(late -> late.until() != null)
                    .isPresent();
            boolean open = call.status() == CallStatus.OPEN || letIn;
            header.primary(
                    t(open && own.sent() == null ? "answer.begin" : "answer.see"),
                    () -> CallNavigation.openAnswer(mandate.id(), id));
        }
        removeAll();
        add(header);
        if (COUNTED.contains(call.status()) && contributions.mayRead(mandate.id())) {
            add(new CallTabs(mandate.id(), call.id(), CallTabs.Tab.CALL, handling.in(call.id())));
        }
        if (call.status() == CallStatus.DRAFT) {
            ExpiredNotice.of(mandate).ifPresent(this::add);
        }
        if (!call.gaps().isEmpty()) {
            add(gaps());
        }
        if (call.status() == CallStatus.OPEN && isPublic()) {
            add(
                    toEverybody(PublicAddress.of(call.id()), t("call.where")),
                    toEverybody(PublicAddress.ofAbout(call.id()), t("call.about")));
        }
        if (released.count(id) > 0) {
            add(new Paragraph(CallNavigation.answersLink(mandate.id(), id, t("released.read"))));
        }
        add(new PreviewLink(call));
        invitations.of(call, this::showAnew).ifPresent(this::add);
        late.of(call, this::showAnew).ifPresent(this::add);
        showErasures();
        if (REMINDED.contains(call.status())) {
            reminders.of(call, this::showAnew).ifPresent(this::add);
        }
        showContributions();
        showText(clauses.text(mandate.id()));
    }

    /** What was pressed is gone with what it did: the focus goes to the page's title. */
    private void showAnew() {
        show(call.id());
        PageHeader.focusTitle(this);
    }

    /** Whose senders wait to have erased what tells of them: that is done on the page of each. */
    private void showErasures() {
        var waiting = contributions.awaitingErasure(call.id());
        if (waiting.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        waiting.first()
                .forEach(one -> list.add(
                        new ListItem(CallNavigation.link(mandate.id(), call.id(), one.id(), one.reference()))));
        if (waiting.more()) {
            list.add(new ListItem(t("contribution.others.more")));
        }
        add(new Card("erasures", t("call.erasures"), new Paragraph(t("call.erasures.text")), list));
    }

    /** To one of its pages for everybody. */
    private static Paragraph toEverybody(String address, String words) {
        var link = new Anchor(address, words);
        link.setRouterIgnore(true);
        var line = new Paragraph(link);
        line.addClassName("call-where");
        return line;
    }

    private void showContributions() {
        if (!contributions.mayRead(mandate.id()) || !BEGUN.contains(call.status())) {
            return;
        }
        var list = new OrderedList();
        list.addClassName("round-rows");
        var more = new MorePages<ContributionRow>(
                seek -> contributions.page(call.id(), seek), ContributionRow::place, MorePages.in(list, this::item));
        var card = new Card("contributions", t("contributions.title", contributions.count(call.id())));
        card.addClassName("call-contributions");
        if (more.begin()) {
            card.add(list, more);
        } else {
            card.add(new Paragraph(t("contributions.none")));
        }
        add(card);
    }

    private ListItem item(ContributionRow row) {
        var by = ErasedWords.name(Optional.ofNullable(row.organisation()).orElse(row.name()));
        var title = new Div(CallNavigation.link(mandate.id(), call.id(), row.id(), by));
        title.addClassName("round-title");
        var about = new Span(Stream.of(
                        Optional.of(row.reference()),
                        Optional.ofNullable(row.organisation()).map(organisation -> row.name()),
                        Optional.ofNullable(row.category()).map(category -> t(category)),
                        Optional.of(t("contribution.unconfirmed")).filter(words -> !row.confirmed()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        about.addClassNames("small", "muted");
        var end = new Div(When.since(row.sentAt(), clock).shown());
        end.addClassName("row-end");
        return new ListItem(new Div(title, about), end);
    }

    private Card gaps() {
        var words = new CallWords(Say.words());
        var list = new UnorderedList();
        list.addClassName("gaps");
        call.gaps().forEach(gap -> list.add(new ListItem(Say.sentence(words.of(gap)))));
        return new Card("gaps", t("call.gaps.title"), new Paragraph(t("call.gaps.text")), list);
    }

    private void showText(ClauseText text) {
        var paper = new Div();
        var languages = call.text().languages();
        var shown = call.text().languageFor(Say.words().tag());
        if (languages.size() > 1) {
            var choice = new RadioButtonGroup<String>(t("call.form.shown"));
            choice.setItems(languages);
            choice.setItemLabelGenerator(tag -> t("language." + tag));
            choice.setValue(shown);
            choice.addClassName("call-language");
            choice.addValueChangeListener(change -> draw(paper, text, change.getValue()));
            add(choice);
        }
        draw(paper, text, shown);
        add(paper);
    }

    private void draw(Div paper, ClauseText text, String language) {
        paper.removeAll();
        paper.add(new CallPaper(mandate.id(), call.text(), call.audience(), text, language));
    }

    private void offer(CallAction action, PageHeader header) {
        switch (action) {
            case OPEN -> header.primary(t("call.open"), this::askToOpen);
            case EDIT -> header.more(t("call.edit"), () -> CallNavigation.openEdit(mandate.id(), call.id()));
            case RECALL -> header.more(t("call.recall"), this::recall);
            case EXTEND -> header.more(t("call.extend"), this::askToExtend);
            case CLOSE -> header.more(t("call.close"), this::askToClose);
            case REOPEN -> header.more(t("call.reopen"), this::askToReopen);
            case WITHDRAW -> header.more(t("call.withdraw"), this::askToWithdraw);
            case FINISH, RESUME -> throw new IllegalStateException("%s follows from the answers".formatted(action));
        }
    }

    private void askToOpen() {
        new OpenCallDialog(
                        call,
                        new CallTimes(call.window(), clock),
                        key -> service.open(new OpenCall(key, call.id(), call.version())),
                        () -> done("call.opened"))
                .open();
    }

    private void recall() {
        try {
            service.recall(new RecallCall(UUID.randomUUID(), call.id()));
            done("call.recalled");
        } catch (RefusedException e) {
            Toast.refused(e.refusal());
            showAnew();
        }
    }

    /** Everybody reads its page. */
    private boolean isPublic() {
        return call.audience() == Audience.PUBLIC;
    }

    private void askToExtend() {
        new UntilDialog(
                        "call.extend",
                        t("call.until.text", letters("extend")),
                        clock.getZone(),
                        validator,
                        (key, form) -> {
                            service.extend(new ExtendCall(key, call.id(), form.closesAt(), form.reason()));
                            done("call.extended");
                        })
                .open();
    }

    private void askToReopen() {
        new UntilDialog(
                        "call.reopen",
                        t("call.until.text", letters("reopen")),
                        clock.getZone(),
                        validator,
                        (key, form) -> {
                            service.reopen(new ReopenCall(key, call.id(), form.closesAt(), form.reason()));
                            done("call.reopened");
                        })
                .open();
    }

    private void askToClose() {
        var key = UUID.randomUUID();
        new ReasonDialog(t("call.close.title"), t("call.close.text", letters("close")), t("call.close"), reason -> {
                    service.close(new CloseCall(key, call.id(), reason));
                    done("call.closedNow");
                })
                .open();
    }

    private void askToWithdraw() {
        var key = UUID.randomUUID();
        var name = call.text().name();
        var text = call.status() == CallStatus.DRAFT
                ? t("call.withdraw.draft.text", name)
                : t("call.withdraw.text", name, contributions.count(call.id()), letters("withdraw"));
        new ReasonDialog(t("call.withdraw.title"), text, t("call.withdraw"), reason -> {
                    service.withdraw(new WithdrawCall(key, call.id(), reason));
                    done("call.withdrawn");
                })
                .open();
    }

    /** Who is written to when that is done with it. */
    private String letters(String act) {
        return t("call.%s.letters.%s".formatted(act, call.audience().name()));
    }

    private void done(String words) {
        Toast.done(t(words));
        showAnew();
    }
}
