package no.mandat.web.contribution;

import static no.mandat.web.shared.Say.t;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.Card;
import no.mandat.web.shared.MandatePage;
import no.mandat.web.shared.MarkdownView;
import no.mandat.web.shared.PageHeader;
import no.mandat.web.shared.PathIds;
import no.mandat.web.shared.Say;
import no.mandat.web.shared.Toast;
import no.mandat.web.shared.UnsavedChanges;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.AnswerCall;
import no.mandat.workflow.contribution.AnswerFileService;
import no.mandat.workflow.contribution.AnswerQueries;
import no.mandat.workflow.contribution.AnswerService;
import no.mandat.workflow.contribution.AskToAnswerLate;
import no.mandat.workflow.contribution.CallDetails;
import no.mandat.workflow.contribution.CallQueries;
import no.mandat.workflow.contribution.ChangeAnswer;
import no.mandat.workflow.contribution.DiscardAnswerFiles;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.LateAnswerService;
import no.mandat.workflow.contribution.OwnAnswer;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.WithdrawAnswer;
import no.mandat.workflow.drafts.Drafts;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateDetails;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Where a member of the group answers a call that is for it, and finds what they have answered. */
@CdiComponent
@Route(CallNavigation.ANSWER)
@PermitAll
class AnswerCallView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, MandatePage {

    private static final long serialVersionUID = 1L;

    private final transient MandateQueries mandates;
    private final transient ClauseQueries clauses;
    private final transient CallQueries calls;
    private final transient AnswerQueries queries;
    private final transient AnswerService service;
    private final transient AnswerFileService fileService;
    private final transient LateAnswerService lateService;
    private final transient Reception reception;
    private final transient Drafts drafts;
    private final transient Clock clock;
    private final transient UnsavedChanges unsaved = new UnsavedChanges(this, this::isFileUnderway);

    /** Where files are handed in, while they are. */
    private @Nullable AnswerFiles files;

    @SuppressWarnings("NullAway.Init") // read before the page is shown
    private transient MandateDetails mandate;

    @SuppressWarnings("NullAway.Init")
    private transient CallDetails call;

    @SuppressWarnings("NullAway.Init")
    private transient OwnAnswer own;

    @Inject
    AnswerCallView(
            MandateQueries mandates,
            ClauseQueries clauses,
            CallQueries calls,
            AnswerQueries queries,
            AnswerService service,
            AnswerFileService fileService,
            LateAnswerService lateService,
            Reception reception,
            Drafts drafts,
            Clock clock) {
        this.mandates = mandates;
        this.clauses = clauses;
        this.calls = calls;
        this.queries = queries;
        this.service = service;
        this.fileService = fileService;
        this.lateService = lateService;
        this.reception = reception;
        this.drafts = drafts;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mandate = mandates.details(PathIds.mandate(event.getRouteParameters()));
        call = calls.details(CallNavigation.call(event.getRouteParameters()));
        PathIds.requireSame(call.mandate(), mandate.id());
        if (!queries.mayAnswer(call.id())) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        show(false);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        unsaved.ask(event);
    }

    @Override
    public String getPageTitle() {
        return t("app.title", call.text().name());
    }

    @Override
    public MandateDetails mandate() {
        return mandate;
    }

    private void show(boolean changing) {
        call = calls.details(call.id());
        own = queries.own(call.id());
        unsaved.note(false);
        removeAll();
        files = null;
        boolean open = call.status() == CallStatus.OPEN;
        var sent = own.sent();
        var when = Say.sentence(new CallTimes(call.window(), clock).next(call.status()));
        boolean takes = open && (sent == null || changing && !stands(sent));
        add(new PageHeader(call.text().title().in(language()))
                .in(language())
                .over(t("call.over", call.number()))
                .state(
                        CallBadge.of(call.status()).shown(),
                        takes ? t("form.takes", when, call.text().minutes()) : when));
        new DeadlineWords(Say.words(), clock)
                .of(queries.deadlines(call.id()))
                .forEach(change -> add(new Paragraph(change)));
        boolean letIn = letInUntil().isPresent() && !stands(sent);
        if (sent != null && !(open && changing)) {
            OwnAnswersCard.of(sent, call.text(), language(), call.status(), isGivenUp(sent))
                    .ifPresent(this::add);
            if (open && stands(sent) && isChangeBegun()) {
                add(begun());
            }
            add(receipt(sent, open));
        }
        if (letIn) {
            add(notice(letInUntil().orElseThrow()));
        }
        if (letIn || open && (sent == null || changing)) {
            if (call.text().introduction().has(language())) {
                add(new MarkdownView(call.text().introduction().in(language())).in(language()));
            }
            add(form(sent));
        }
        if (!open && !letIn) {
            boolean kept = showKept(sent == null);
            if (!stands(sent) && call.status().isOver()) {
                add(
                        mandate.state().isOver()
                                ? LateAnswerCard.over()
                                : LateAnswerCard.of(own.late(), kept, clock, this::ask));
            }
        }
    }

    /** What was pressed is gone with what it did: the focus goes to the page's title. */
    private void showAnew(boolean changing) {
        show(changing);
        PageHeader.focusTitle(this);
    }

    /** Whether nobody will answer it, or what is left of it. */
    private boolean isGivenUp(SentContribution sent) {
        return sent.isGivenUp(call.status(), mandate.state().isOver());
    }

    private static boolean stands(@Nullable SentContribution sent) {
        return sent != null && sent.state() == ContributionState.SUBMITTED;
    }

    /** Until when they can answer although it has closed. */
    private Optional<Instant> letInUntil() {
        return Optional.ofNullable(own.late()).flatMap(late -> Optional.ofNullable(late.until()));
    }

    private Paragraph notice(Instant until) {
        var notice = new Paragraph(t("answer.late.open", Say.dates().exact(until.atZone(clock.getZone()))));
        notice.addClassName("answer-preview");
        return notice;
    }

    private void ask(UUID key, String reason) {
        lateService.ask(new AskToAnswerLate(key, call.id(), reason));
        Toast.done(t("answer.late.sent"));
        showAnew(false);
    }

    private AnswerForm form(@Nullable SentContribution sent) {
        boolean change = stands(sent);
        var stored = new KnownDraft(drafts, AnswerDraft.place(call.id()));
        var draft = stored.content()
                .map(AnswerDraft::read)
                .map(AnswerDraft::anew)
                .orElseGet(() -> AnswerDraft.of(change ? sent : null));
        var acts = new Acts(change ? Objects.requireNonNull(sent).revision() : 0, stored);
        files = call.text().attachments()
                ? new AnswerFiles(
                        call.id(),
                        change ? Objects.requireNonNull(sent).files() : List.of(),
                        draft.removed(),
                        fileService,
                        reception,
                        acts::filesChanged)
                : null;
        var asked = new AskedClauses(mandate.id(), clauses.text(mandate.id()));
        var form = new AnswerForm(call.text(), asked, language(), own, draft, change, files, acts);
        acts.form = form;
        if (change && isChangeBegun()) {
            form.begun();
        }
        return form;
    }

    /** It would be lost with the page. */
    private boolean isFileUnderway() {
        return files != null && files.isUnderway();
    }

    /** Which files of what was sent go with the change no longer. */
    private List<UUID> removed() {
        return files == null ? List.of() : files.without();
    }

    /** What was typed and isn't sent, where anything else was than what stands. */
    private Optional<AnswerDraft> typed() {
        var sent = own.sent();
        return drafts.find(AnswerDraft.place(call.id()))
                .map(AnswerDraft::read)
                .filter(typed -> sent == null || !stands(sent) || !typed.isAs(sent));
    }

    private Card receipt(SentContribution sent, boolean open) {
        boolean withdrawn = sent.state() == ContributionState.WITHDRAWN;
        var lead = open ? "answer.sent.lead" : SentCard.lead(sent, call.status(), isGivenUp(sent));
        var card = SentCard.of(sent, call.text(), language(), lead, clock);
        if (open) {
            var unsent = fileService.of(call.id());
            if (!unsent.isEmpty()) {
                card.add(new H3(t("answer.unsentFiles")), list(unsent));
            }
            var actions =
                    new Div(new Button(t(withdrawn ? "answer.again" : "form.receipt.change"), click -> showAnew(true)));
            if (!withdrawn) {
                actions.add(new Button(t("form.receipt.withdraw"), click -> askToWithdraw()));
            }
            actions.addClassName("form-actions");
            card.add(actions);
        }
        return card;
    }

    private boolean isChangeBegun() {
        return typed().isPresent() || !fileService.of(call.id()).isEmpty();
    }

    /** A change was begun and not sent: the way to it, and out of it. */
    private Div begun() {
        var actions = new Div(
                new Button(t("form.receipt.unsent.go"), click -> showAnew(true)),
                new Button(t("form.change.discard"), click -> askToDiscard()));
        actions.addClassName("form-actions");
        var begun = new Div(new Paragraph(t("form.receipt.unsent")), actions);
        begun.addClassNames("answer-preview", "answer-unsent");
        return begun;
    }

    private void askToDiscard() {
        var reference = Objects.requireNonNull(own.sent()).receipt().reference();
        new DiscardChangeDialog(reference, this::discard, () -> showAnew(false)).open();
    }

    private void discard() {
        drafts.drop(AnswerDraft.place(call.id()));
        fileService.discard(new DiscardAnswerFiles(call.id()));
    }

    private static UnorderedList list(List<KeptFile> files) {
        var list = new UnorderedList();
        list.addClassName("answer-files");
        files.forEach(file -> list.add(new ListItem(AnswerFiles.words(file))));
        return list;
    }

    /** It takes nothing now: what was typed and not sent is still theirs. Answers whether anything was. */
    private boolean showKept(boolean nothingSent) {
        var typed = typed().map(AnswerDraft::said)
                .filter(said -> said.byQuestion().values().stream().anyMatch(reply -> !reply.isEmpty()));
        var files = fileService.of(call.id());
        if (typed.isPresent() || !files.isEmpty()) {
            var why = call.status() == CallStatus.WITHDRAWN ? "answer.callWithdrawn" : "answer.tooLate";
            var card = new Card("kept", t("form.kept"), new Paragraph(t(why)));
            card.addClassName("answer-receipt");
            typed.ifPresent(said -> card.add(SentCard.replies(said, language(), call.text(), language())));
            if (!files.isEmpty()) {
                card.add(new H3(t("form.files")), list(files));
            }
            add(card);
            return true;
        }
        if (nothingSent) {
            add(new Paragraph(t("answer.closed")));
        }
        return false;
    }

    private void askToWithdraw() {
        new WithdrawAnswerDialog(key -> service.withdraw(new WithdrawAnswer(key, call.id())), () -> {
                    Toast.done(t("form.receipt.withdrawn"));
                    showAnew(false);
                })
                .open();
    }

    private String language() {
        return call.text().languageFor(Say.words().tag());
    }

    /** Keeps what is typed as a draft, and sends it. */
    private final class Acts implements AnswerForm.Acts {

        private final int revision;

        private final KnownDraft stored;

        @SuppressWarnings("NullAway.Init") // made with the form
        private AnswerForm form;

        Acts(int revision, KnownDraft stored) {
            this.revision = revision;
            this.stored = stored;
        }

        /** A change has begun with that, too: it is found again as it is. */
        private void filesChanged() {
            if (revision > 0) {
                form.keep();
            }
        }

        @Override
        public void keep(AnswerDraft draft) {
            var ignored = succeeds(() -> {
                if (stored.isAsKnown()) {
                    put(draft);
                } else {
                    changedElsewhere();
                }
            });
        }

        private void changedElsewhere() {
            unsaved.note(true);
            form.changedElsewhere();
        }

        @Override
        public void overwrite(AnswerDraft draft) {
            var ignored = succeeds(() -> {
                stored.look();
                put(draft);
            });
        }

        private void put(AnswerDraft draft) {
            stored.keep(draft.removing(removed()).write());
            unsaved.note(false);
            form.kept(clock.instant().atZone(clock.getZone()));
        }

        /** Whether it is kept. Where it isn't, that is said, and why, or that it is tried again; nobody leaves it unasked. */
        private boolean succeeds(Runnable keeping) {
            boolean kept = form.succeeds(keeping);
            if (!kept) {
                unsaved.note(true);
            }
            return kept;
        }

        @Override
        public String address() {
            return CallNavigation.answer(mandate.id(), call.id());
        }

        @Override
        public boolean isFileUnderway() {
            return AnswerCallView.this.isFileUnderway();
        }

        @Override
        public void send(AnswerDraft draft) {
            // Neither changed nor sent from another window.
            if (!stored.isAsKnown()) {
                changedElsewhere();
                return;
            }
            boolean kept = succeeds(() -> put(draft));
            try {
                if (files != null && files.haveChanged() && !hasArrived()) {
                    form.filesHaveChanged();
                    return;
                }
                carryOut(draft);
                drafts.drop(AnswerDraft.place(call.id()));
                Toast.done(t("answer.sent"));
                showAnew(false);
            } catch (RefusedException e) {
                // What isn't kept is on the screen alone, and stays there.
                if (kept && e.refusal() instanceof ContributionRefusal.CallTakesNothing) {
                    Toast.refused(e.refusal());
                    showAnew(false);
                } else {
                    form.refuse(e.refusal());
                }
            }
        }

        /** Whether it was taken when it was sent before, and its files with it: the key tells then whether this is the same. */
        private boolean hasArrived() {
            var sent = queries.own(call.id()).sent();
            return sent != null && stands(sent) && sent.revision() > revision;
        }

        private void carryOut(AnswerDraft draft) {
            if (revision == 0) {
                service.answer(
                        new AnswerCall(draft.key(), call.id(), draft.forOrganisation(), draft.said(), language()));
            } else {
                service.change(new ChangeAnswer(
                        draft.key(),
                        call.id(),
                        revision,
                        draft.forOrganisation(),
                        draft.said(),
                        language(),
                        removed()));
            }
        }

        @Override
        public void leave() {
            unsaved.before("unsaved", () -> showAnew(false));
        }

        @Override
        public void discard() {
            askToDiscard();
        }
    }
}
