package no.mandat.web.election;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.election.CandidacyState;
import no.mandat.domain.election.ElectionAction;
import no.mandat.domain.election.ElectionState;
import no.mandat.domain.shared.ElectionId;
import no.mandat.web.approval.ApprovalNavigation;
import no.mandat.web.resolution.ResolutionNavigation;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.PersonLabel;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.workflow.election.AnswerCandidacy;
import no.mandat.workflow.election.CallOffElection;
import no.mandat.workflow.election.ElectionDetails;
import no.mandat.workflow.election.ElectionDetails.CandidacyRow;
import no.mandat.workflow.election.ElectionQueries;
import no.mandat.workflow.election.ElectionService;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;

/** An election: where it is, who stands, and what one may do. */
@CdiComponent
@Route(ElectionNavigation.PAGE)
@PermitAll
class ElectionView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ElectionQueries queries;
    private final transient ElectionService service;
    private final transient Validator validator;
    private final transient Clock clock;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient ElectionDetails election;

    @Inject
    ElectionView(
            MandateQueries mandates,
            ElectionQueries queries,
            ElectionService service,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
        this.validator = validator;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        show(new ElectionId(PathIds.id(event.getRouteParameters(), ElectionNavigation.ELECTION)));
    }

    @Override
    public String getPageTitle() {
        return t("app.title", election.title());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(ElectionId id) {
        election = queries.details(id);
        PathIds.requireSame(election.mandate(), mandate.id());
        removeAll();
        var header = new PageHeader(election.title())
                .over(t("election.over", election.number()))
                .state(ElectionBadge.of(election.state()).shown(), leads());
        election.offers().forEach(action -> offer(action, header));
        var cards = new Div(next(), candidates());
        cards.addClassName("composition");
        add(header, new ElectionSteps(election.state()), cards);
    }

    private String leads() {
        return Optional.ofNullable(election.leader())
                .map(name -> t("composition.led", name))
                .orElseGet(() -> t("election.headLeads"));
    }

    private void offer(ElectionAction action, PageHeader header) {
        switch (action) {
            case OPEN_VOTE ->
                header.primary(
                        t(election.state() == ElectionState.TIED ? "election.voteAgain" : "election.vote"),
                        () -> new VoteDialog(election, service, validator).open());
            case SUBMIT ->
                header.primary(
                        t("election.confirm"),
                        () -> new ConfirmationDialog(election, service, LocalDate.now(clock), validator).open());
            case CALL_OFF -> header.more(t("election.callOff"), this::askToCallOff);
            case PROPOSE ->
                header.primary(t("election.propose"), () -> new ProposeDialog(election, service, validator, this::done)
                        .open());
            case ANSWER, ELECT, TIE, RETURN, CONFIRM, REFUSE, FALL -> {
                // Beside one's own name; or not done by hand.
            }
        }
    }

    /** What has happened and what comes next, in sentences, with the way there. */
    private Card next() {
        var card = new Card("election-next", t("election.next.title"));
        card.add(new Paragraph(sentence()));
        if (election.state() == ElectionState.NOMINATION && election.round() != null) {
            card.add(new Paragraph(t("election.roundCameToNothing")));
        }
        var links = new Div();
        links.addClassName("body-actions");
        var round = election.round();
        if (round != null) {
            links.add(ApprovalNavigation.link(
                    mandate.id(), round, t(isVoting() ? "election.toVote" : "election.toResult")));
        }
        var resolution = election.resolution();
        if (resolution != null) {
            links.add(ResolutionNavigation.link(mandate.id(), resolution, t("election.toResolution")));
        }
        if (links.getComponentCount() > 0) {
            card.add(links);
        }
        return card;
    }

    private boolean isVoting() {
        return election.state() == ElectionState.VOTING || election.state() == ElectionState.RUNOFF;
    }

    private String sentence() {
        var key = "election.next." + election.state();
        return switch (election.state()) {
            case NOMINATION ->
                t(key, Say.dates().day(election.lastProposalDay()), election.standing(), election.unanswered());
            case TIED, RUNOFF -> t(key, names());
            case IN_CONFIRMATION, CONFIRMED ->
                t(
                        key,
                        election.chosen(),
                        Optional.ofNullable(election.fromDay())
                                .map(Say.dates()::day)
                                .orElse(""));
            case VOTING, ELECTED, REFUSED, VOID, CALLED_OFF -> t(key, election.chosen());
        };
    }

    private String names() {
        var tied = election.tied();
        return Say.words().list(tied);
    }

    private Card candidates() {
        var card = new Card("election-candidates", t("election.candidates"));
        if (election.candidates().isEmpty()) {
            var none = new Paragraph(t("election.noCandidates"));
            none.addClassName("muted");
            card.add(none);
            return card;
        }
        var list =
                new UnorderedList(election.candidates().stream().map(this::row).toArray(ListItem[]::new));
        list.addClassNames("seats", "candidates");
        card.add(list);
        return card;
    }

    private ListItem row(CandidacyRow candidate) {
        boolean oneself = candidate.name().equals(candidate.proposedBy());
        var about = Stream.of(
                        Optional.ofNullable(candidate.organisation()),
                        Optional.of(
                                oneself
                                        ? t("election.proposedSelf")
                                        : t("election.proposedBy", candidate.proposedBy())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
        var row = new ListItem(
                new PersonLabel(candidate.name(), about),
                ElectionBadge.of(candidate.state()).shown());
        var statement = candidate.statement();
        if (statement != null) {
            var words = new Div(new MarkdownView(statement));
            words.addClassNames("seat-note", "statement");
            row.add(words);
        }
        if (candidate.equals(election.mine()) && election.offers().contains(ElectionAction.ANSWER)) {
            row.add(answers(candidate));
        }
        return row;
    }

    private Div answers(CandidacyRow mine) {
        var ask = new Span(t("election.doYouStand"));
        ask.addClassName("seat-note");
        ask.setVisible(mine.state() == CandidacyState.PROPOSED);
        var stand = new Button(
                t(mine.state() == CandidacyState.ACCEPTED ? "election.changeStatement" : "election.stand"),
                click -> new StandDialog(election, service, validator, this::done).open());
        if (mine.state() == CandidacyState.PROPOSED) {
            stand.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var row = new Div(ask, stand);
        if (mine.state() != CandidacyState.DECLINED) {
            row.add(new Button(t("election.standNot"), click -> standNot()));
        }
        row.addClassNames("seat-note", "body-actions");
        return row;
    }

    private void standNot() {
        service.answer(new AnswerCandidacy(UUID.randomUUID(), election.id(), false, null));
        done(t("election.standsNot"));
    }

    private void askToCallOff() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("election.callOff.title"),
                        t("election.callOff.text", election.title()),
                        t("election.callOff"),
                        reason -> {
                            service.callOff(new CallOffElection(key, election.id(), reason));
                            done(t("election.calledOff"));
                        })
                .open();
    }

    private void done(String words) {
        Toast.done(words);
        show(election.id());
    }
}
