package no.mandat.web.approval;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.approval.ApprovalRefusal;
import no.mandat.domain.approval.RoundKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.RoundId;
import no.mandat.web.receipt.ReceiptLine;
import no.mandat.web.receipt.ReceiptOf;
import no.mandat.web.session.FreshLogin;
import no.mandat.web.session.LivePage;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.ReasonDialog;
import no.mandat.web.shared.RedlineView;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.When;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ApprovalService;
import no.mandat.workflow.approval.CancelRound;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.DemandOverride;
import no.mandat.workflow.approval.EndRound;
import no.mandat.workflow.approval.ImpartialityQueries;
import no.mandat.workflow.approval.ImpartialityService;
import no.mandat.workflow.approval.MeetingPositionQueries;
import no.mandat.workflow.approval.MeetingPositions;
import no.mandat.workflow.approval.PositionRow;
import no.mandat.workflow.approval.Readings;
import no.mandat.workflow.approval.RemindVoters;
import no.mandat.workflow.approval.RoundDetails;
import no.mandat.workflow.approval.RoundDrafts;
import no.mandat.workflow.approval.RoundOffer;
import no.mandat.workflow.approval.RoundReceipts;
import no.mandat.workflow.approval.RoundText;
import no.mandat.workflow.approval.RoundWatch;
import no.mandat.workflow.approval.RoundWords;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Where somebody reads the exact text that their body is asked about, and decides: the text at full width, what changed since
 * they last read it, how the round stands, and the panel in view. What happens elsewhere shows by itself.
 */
@CdiComponent
@Route(ApprovalNavigation.PAGE)
@PermitAll
class RoundView extends Div implements BeforeEnterObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ApprovalQueries queries;
    private final transient ApprovalService service;
    private final transient RoundReceipts receipts;
    private final transient Readings readings;
    private final transient Drafts drafts;
    private final transient LivePage<RoundId> live;
    private final transient SubjectPapers papers;
    private final transient Validator validator;
    private final transient Clock clock;

    private final Div head = new Div();
    private final Section text = new Section();
    private final Div panel = new Div();
    private final StandingCard standing = new StandingCard();
    private final Div receipt = new Div();
    private final PositionList positions;
    private final Div bar = new Div();
    private final ImpartialityCard impartiality;
    private final InMeetingCard inMeeting;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient RoundDetails round;

    /** What the round asks about: it never changes, so it is read once. */
    private transient Optional<RoundText.Text> asked = Optional.empty();

    private transient Optional<Integer> lastRead = Optional.empty();
    private boolean showsChanges;
    private boolean changing;

    @Inject
    RoundView(
            MandateQueries mandates,
            ApprovalQueries queries,
            ApprovalService service,
            RoundReceipts receipts,
            Readings readings,
            Drafts drafts,
            RoundWatch watch,
            ImpartialityQueries impartialityQueries,
            ImpartialityService impartialityService,
            MeetingPositionQueries inMeetings,
            MeetingPositions meetingPositions,
            SubjectPapers papers,
            Validator validator,
            Clock clock) {
        this.mandates = mandates;
        this.queries = queries;
        this.service = service;
        this.receipts = receipts;
        this.readings = readings;
        this.drafts = drafts;
        this.live = new LivePage<>(this, watch, this::refresh);
        this.papers = papers;
        this.validator = validator;
        this.clock = clock;
        positions = new PositionList(queries, clock, this::demandOverride);
        impartiality = new ImpartialityCard(impartialityQueries, impartialityService, validator, clock);
        inMeeting = new InMeetingCard(inMeetings, meetingPositions, validator, this::done);
        addClassNames("page", "decision");
        text.addClassName("decision-text");
        bar.addClassName("decision-bar");
        var aside = new Aside(panel, inMeeting, standing, receipt, impartiality);
        aside.addClassName("decision-panel");
        aside.getElement().setAttribute("aria-label", t("decide.panel"));
        var reading = new Div(head, text, positions);
        reading.addClassName("decision-reading");
        add(reading, aside, bar);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        var id = new RoundId(PathIds.id(event.getRouteParameters(), ApprovalNavigation.ROUND));
        round = queries.details(id);
        PathIds.requireSame(round.mandate(), mandate.id());
        asked = queries.text(id, round.revision(), Say.words());
        // Another question about the same person is another text, not a change of the one before.
        lastRead = round.kind() == RoundKind.IMPARTIALITY ? Optional.empty() : readings.lastRead(id);
        showsChanges = lastRead.isPresent() || instead().isPresent();
        readings.noteRead(id);
        changing = false;
        showText();
        show();
        live.shows(round.id());
    }

    @Override
    public String getPageTitle() {
        return t("app.title", round.title(Say.words()));
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    /** Something has happened: the numbers and the positions are read anew; what is being typed stays. */
    private void refresh() {
        var before = round;
        round = queries.details(before.id());
        showHead();
        standing.show(round);
        showReceipt();
        positions.show(round);
        impartiality.show(round);
        inMeeting.show(round);
        boolean offersOthers = !before.offers().equals(round.offers()) || before.state() != round.state();
        boolean ownChanged = !Objects.equals(before.mine(), round.mine());
        if (offersOthers || ownChanged) {
            showPanel();
        }
    }

    private void show() {
        showHead();
        showPanel();
        standing.show(round);
        showReceipt();
        positions.show(round);
        impartiality.show(round);
        inMeeting.show(round);
    }

    /** Of what it came to, once it has ended. */
    private void showReceipt() {
        receipt.removeAll();
        if (round.state() == RoundState.OPEN || round.state() == RoundState.CANCELLED) {
            return;
        }
        receipts.of(round.id()).ifPresent(ending -> {
            var about = new Paragraph(t("act.round.about"));
            about.addClassNames("small", "muted");
            receipt.add(new Card(
                    "receipt-round",
                    t("act.round.title"),
                    about,
                    new ReceiptLine(ending, ReceiptOf.ROUND, round.id()),
                    ReceiptLine.check()));
        });
    }

    private void showHead() {
        head.removeAll();
        var header = new PageHeader(round.title(Say.words()))
                .over(over())
                .state(RoundBadge.of(round.kind(), round.state()).shown(), about());
        menu(header);
        head.add(header);
        if (round.leaderAlone()) {
            head.add(note("decide.leaderAlone"));
        }
        if (round.kind() == RoundKind.NOTICE) {
            head.add(note("decide.notice"));
        }
        Optional.ofNullable(round.objection()).map(this::objection).ifPresent(head::add);
    }

    private static Paragraph note(String key) {
        var note = new Paragraph(t(key));
        note.addClassName("round-note");
        return note;
    }

    /** What an override is about, with the way back to the round in which it was said. */
    private Card objection(RoundDetails.Objection said) {
        var card = new Card(
                "objection",
                t("decide.override.about", said.by()),
                PositionList.quote(t("decide.because"), said.reason()),
                PositionList.quote(t("decide.resolvedBy"), said.wayOut()),
                new Paragraph(t("decide.override.rule")),
                ApprovalNavigation.link(mandate.id(), said.round(), t("decide.override.back")));
        card.addClassName("objection");
        return card;
    }

    private String over() {
        var number = asked.map(RoundText.Text::number).orElse(0);
        var name = asked.map(RoundText.Text::name).orElse("");
        return t("decide.over." + round.subjectKind(), number, round.revision(), round.fingerprint(), name);
    }

    private String about() {
        var deadline = Say.dates().day(round.lastDay());
        var near = Say.dates().near(round.lastDay(), LocalDate.now(clock));
        if (round.state() != RoundState.OPEN) {
            return t("decide.aboutEnded", round.body());
        }
        return near.equals(deadline)
                ? t("decide.about", round.body(), deadline)
                : t("decide.about.near", round.body(), deadline, near);
    }

    private void menu(PageHeader header) {
        for (var offer : round.offers()) {
            switch (offer) {
                case REMIND -> header.more(t("decide.remind"), this::remind);
                case EXTEND ->
                    header.more(
                            t("decide.extend"), () -> new ExtendDialog(round, service, validator, this::done).open());
                case CANCEL -> header.more(t("decide.cancel"), this::askToCancel);
                case END -> {
                    // An election that nobody has won waits for nothing else; of a decision somebody may still be won
                    // over.
                    if (round.kind() == RoundKind.ELECTION) {
                        header.primary(t("decide.end"), this::end);
                    } else {
                        header.more(t("decide.end"), this::end);
                    }
                }
                case CAST, DEMAND_OVERRIDE -> {
                    // In the panel, and beside the objection.
                }
            }
        }
    }

    private void showText() {
        text.removeAll();
        var read = lastRead.flatMap(revision -> queries.text(round.id(), revision, Say.words()))
                .filter(old -> !asked.map(RoundText.Text::mark).equals(Optional.of(old.mark())))
                .map(RoundText.Text::markdown);
        var before = read.or(this::instead);
        before.ifPresent(old -> text.add(changesBar(read.isPresent())));
        asked.ifPresent(shown -> text.add(papers.of(round.subjectKind())
                .map(paper -> shown(paper, before.isPresent()))
                .orElseGet(() -> before.filter(old -> showsChanges)
                        .<Component>map(old -> new RedlineView(old, shown.markdown()))
                        .orElseGet(() -> new MarkdownView(shown.markdown())))));
    }

    private Component shown(SubjectPaper paper, boolean hasBefore) {
        var page = ApprovalNavigation.address(mandate.id(), round.id());
        return hasBefore && showsChanges
                ? paper.changes(mandate.id(), round.about(), lastRead.orElse(0), round.bodyKind(), page)
                : paper.of(mandate.id(), round.about(), round.bodyKind(), page);
    }

    /** What holds if nothing is decided, where the text would change it. */
    private Optional<String> instead() {
        return asked.map(RoundText.Text::instead);
    }

    /** Since which version changes are shown, where they are, and the way to the other view. */
    private Div changesBar(boolean sinceRead) {
        var bar = new Div(toggle(sinceRead ? "decide.showChanges" : "decide.showAmended"));
        bar.addClassName("decision-changes");
        if (sinceRead && showsChanges) {
            bar.addComponentAsFirst(new Span(t("decide.changesSince", lastRead.orElse(0))));
        }
        return bar;
    }

    private Button toggle(String changes) {
        var button = new Button(t(showsChanges ? "decide.showClean" : changes, lastRead.orElse(0)), click -> {
            showsChanges = !showsChanges;
            showText();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void showPanel() {
        panel.removeAll();
        bar.removeAll();
        bar.setVisible(false);
        var mine = Optional.ofNullable(round.mine());
        mine.ifPresent(row -> panel.add(own(row)));
        if (!round.offers().contains(RoundOffer.CAST)) {
            if (mine.isEmpty()) {
                panel.add(new Paragraph(whyNot()));
            }
            return;
        }
        if (mine.isPresent() && !changing) {
            panel.add(new Button(t("decide.change"), click -> {
                changing = true;
                showPanel();
            }));
            return;
        }
        panel.addComponentAsFirst(PositionPanel.heading(
                t("decide.yours"),
                t(
                        "decide.deadline",
                        Say.dates().day(round.lastDay()),
                        Say.dates().near(round.lastDay(), LocalDate.now(clock)))));
        var typed = drafts.find(RoundDrafts.place(round.id())).map(Typed::read).orElseGet(Typed::nothing);
        panel.add(new PositionPanel(round, typed, new Sending()));
        var jump = new Button(
                t("decide.jump"),
                click -> panel.getElement()
                        .executeJs(
                                "document.getElementById('decide').scrollIntoView({block: 'start'}); document.getElementById('decide').focus()"));
        jump.addThemeVariants(ButtonVariant.PRIMARY);
        bar.add(jump);
        bar.setVisible(true);
        // On a narrow screen: as long as the panel itself isn't seen.
        bar.getElement()
                .executeJs(
                        "new IntersectionObserver(([seen]) => this.classList.toggle('unneeded', seen.isIntersecting)).observe($0)",
                        panel.getElement());
    }

    private String whyNot() {
        if (round.state() != RoundState.OPEN) {
            return t("decide.none.ended");
        }
        if (!round.hasVote()) {
            return t("decide.none.noVote");
        }
        boolean over = !clock.instant().isBefore(round.deadline());
        if (over && round.awaitsOverride()) {
            return t("decide.none.awaitsOverride");
        }
        return over ? t("decide.none.over") : Say.t(new ApprovalRefusal.HasLeft());
    }

    private Div own(PositionRow row) {
        var said = new Span(
                row.candidate() == null
                        ? Say.sentence(RoundWords.said(round.kind(), row.kind()).in(Say.words()))
                        : t("decide.chose", row.candidate()));
        said.addClassName("own-position");
        var own = new Div(
                new Span(t("decide.mine")),
                said,
                When.since(row.at(), clock).shown(),
                ApprovalNavigation.receiptLink(row.id(), t("decide.receipt")));
        own.addClassName("own");
        PositionList.recorded(row).ifPresent(own::add);
        return own;
    }

    private void done(String words) {
        Toast.done(words);
        round = queries.details(round.id());
        show();
    }

    private void remind() {
        int reminded = service.remind(new RemindVoters(UUID.randomUUID(), round.id()));
        done(t("decide.reminded", reminded));
    }

    private void end() {
        var key = UUID.randomUUID();
        new EndDialog(() -> service.end(new EndRound(key, round.id())), () -> done(t("decide.ended"))).open();
    }

    private void askToCancel() {
        var key = UUID.randomUUID();
        new ReasonDialog(
                        t("decide.cancel.title"),
                        t("decide.cancel.text", round.title(Say.words())),
                        t("decide.cancel"),
                        reason -> {
                            service.cancel(new CancelRound(key, round.id(), reason));
                            done(t("decide.cancelled"));
                        })
                .open();
    }

    private void demandOverride(PositionId objection) {
        var address = ApprovalNavigation.address(mandate.id(), round.id());
        if (!round.freshLogin()) {
            FreshLogin.ask(address);
            return;
        }
        var key = UUID.randomUUID();
        new OverrideDialog(
                        address,
                        () -> service.demandOverride(new DemandOverride(key, objection)),
                        () -> done(t("decide.overrideDemanded")))
                .open();
    }

    /** Keeps what is typed as a draft, and sends it; with an old login, after a new one. */
    private final class Sending implements PositionPanel.Acts {

        @Override
        public void keep(Typed typed) {
            drafts.keep(RoundDrafts.place(round.id()), typed.write());
        }

        @Override
        public void send(Typed typed) {
            try {
                var position = service.cast(command(typed));
                drafts.drop(RoundDrafts.place(round.id()));
                changing = false;
                Toast.done(t("decide.sent"));
                // Whoever has just recused themself is shown out of the round: to their receipt, not to its page anew.
                live.stop();
                UI.getCurrent()
                        .navigate(
                                ReceiptView.class,
                                new RouteParameters(ApprovalNavigation.POSITION, position.toString()));
            } catch (RefusedException e) {
                if (e.refusal() instanceof SharedRefusal.LoginTooOld) {
                    keep(typed);
                    FreshLogin.ask(ApprovalNavigation.address(mandate.id(), round.id()));
                } else {
                    panel.getChildren().filter(PositionPanel.class::isInstance).forEach(shown -> ((PositionPanel) shown)
                            .refuse(e.refusal()));
                }
            }
        }

        private CastPosition command(Typed typed) {
            return new CastPosition(
                    typed.key(),
                    round.id(),
                    Objects.requireNonNull(typed.kind()),
                    typed.reason(),
                    typed.wayOut(),
                    Optional.ofNullable(typed.candidate()).map(PersonId::new).orElse(null),
                    round.hash());
        }
    }
}
