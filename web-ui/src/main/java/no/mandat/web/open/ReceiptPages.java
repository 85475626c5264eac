package no.mandat.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ContributionState;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.SignedReceipt;
import no.mandat.workflow.contribution.AskErasure;
import no.mandat.workflow.contribution.ConfirmAddress;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.ErasureService;
import no.mandat.workflow.contribution.FileOfReceipt;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.MailReceipt;
import no.mandat.workflow.contribution.NarrowPublication;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublicationService;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.ReceiptMailService;
import no.mandat.workflow.contribution.ReplaceContribution;
import no.mandat.workflow.contribution.SentContribution;
import no.mandat.workflow.contribution.WithdrawContribution;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;

/** The receipt of what somebody sent, and what they can do about it, for whoever has its link. */
@ApplicationScoped
public class ReceiptPages {

    private static final int TOO_MANY = 429;
    private static final String RETRY_AFTER = "300";
    private static final String MAILED = "mailed";

    /** What the buttons send that take back a consent to publication: to what is left of it. */
    private static final String NARROW = "narrow";

    /** What the form of a change sends: the consent that was read with it. */
    private static final String AGREED = "agreed";

    private final PublicCalls calls;
    private final ContributionService contributions;
    private final ReceiptMailService mails;
    private final ErasureService erasure;
    private final PublicationService publication;
    private final FormDrafts drafts;
    private final DraftPages draftPages;
    private final OpenDraftService openDrafts;
    private final OpenForm form;
    private final OpenTemplates templates;
    private final OpenAnswer answer;
    private final Configuration configuration;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public ReceiptPages(
            PublicCalls calls,
            ContributionService contributions,
            ReceiptMailService mails,
            ErasureService erasure,
            PublicationService publication,
            FormDrafts drafts,
            DraftPages draftPages,
            OpenDraftService openDrafts,
            OpenForm form,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        this.calls = calls;
        this.contributions = contributions;
        this.mails = mails;
        this.erasure = erasure;
        this.publication = publication;
        this.drafts = drafts;
        this.draftPages = draftPages;
        this.openDrafts = openDrafts;
        this.form = form;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReceiptPages() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What can be done there. */
    enum Step {
        RECEIPT(""),
        REPLACE("/edit"),
        DISCARD("/discard"),
        WITHDRAW("/withdraw"),
        MAIL("/mail"),
        SIGNED("/signed"),
        ERASE("/erase");

        private final String path;

        Step(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }

        static Step of(String path) {
            return Arrays.stream(values())
                    .filter(step -> step.path.equals(path))
                    .findFirst()
                    .orElse(RECEIPT);
        }
    }

    /**
     * Shows a step.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void show(Step step, OpenForm.Visit visit, ReceiptAddress address) throws IOException {
        var sent = calls.receipt(address);
        if (step == Step.SIGNED) {
            signed(visit, address, sent);
            return;
        }
        var open = visit.call().status() == CallStatus.OPEN && sent.state() == ContributionState.SUBMITTED;
        if (open && step == Step.REPLACE) {
            change(visit, sent, DraftAddress.ofChange(address));
        } else {
            receipt(HttpServletResponse.SC_OK, visit, address, sent, open ? step : Step.RECEIPT, Optional.empty());
        }
    }

    /**
     * Takes a step, which somebody does by a press of a button: what looks through mail for bad links follows each.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void take(Step step, OpenForm.Visit visit, ReceiptAddress address) throws IOException {
        var sent = calls.receipt(address);
        try {
            switch (step) {
                case RECEIPT, SIGNED -> visit.as(sent.name(), () -> confirmOrNarrow(visit, address));
                case WITHDRAW -> visit.as(sent.name(), () -> contributions.withdraw(new WithdrawContribution(address)));
                case MAIL -> {
                    visit.as(sent.name(), () -> mails.again(new MailReceipt(address)));
                    visit.seeReceipt(address, "&%s=yes".formatted(MAILED));
                    return;
                }
                case ERASE -> visit.as(sent.name(), () -> erasure.ask(new AskErasure(address)));
                case DISCARD -> {
                    discard(visit, address, sent);
                    return;
                }
                case REPLACE -> {
                    change(visit, address, sent);
                    return;
                }
            }
        } catch (RefusedException e) {
            switch (e.refusal()) {
                case ContributionRefusal.CallTakesNothing(var status) ->
                    receipt(
                            HttpServletResponse.SC_CONFLICT,
                            visit.in(status),
                            address,
                            sent,
                            Step.RECEIPT,
                            Optional.of(
                                    status == CallStatus.WITHDRAWN
                                            ? "form.receipt.tooLate.callWithdrawn"
                                            : "form.receipt.tooLate"));
                case ContributionRefusal.ReceiptMailedLately() -> {
                    visit.response().setHeader("Retry-After", RETRY_AFTER);
                    receipt(TOO_MANY, visit, address, sent, Step.RECEIPT, Optional.of("form.receipt.mailedLately"));
                }
                // It is what they wanted, and the receipt says so.
                case ContributionRefusal.IsWithdrawn(),
                        ContributionRefusal.DraftIsGone(),
                        ContributionRefusal.PublicationOnlyNarrowed() -> visit.seeReceipt(address);
                default -> throw e;
            }
            return;
        }
        visit.seeReceipt(address);
    }

    private void confirmOrNarrow(OpenForm.Visit visit, ReceiptAddress address) {
        var to = consent(visit, NARROW);
        if (to.isPresent()) {
            publication.narrow(new NarrowPublication(address, to.get()));
        } else {
            contributions.confirmAddress(new ConfirmAddress(address));
        }
    }

    private static Optional<Publication> consent(OpenForm.Visit visit, String field) {
        return Arrays.stream(Publication.values())
                .filter(one -> visit.filled().has(field, one.name()))
                .findFirst();
    }

    /** What was typed so far; else what was sent. */
    private void change(OpenForm.Visit visit, SentContribution sent, DraftAddress at) throws IOException {
        var draft = drafts.kept(at);
        form.show(
                visit,
                CallSheet.Purpose.change(sent, draft),
                typed(sent, draft.saved()).orElse(CallReplies.of(sent)));
    }

    /** What was typed so far, if anything; a consent that was taken back since then isn't. */
    private static Optional<CallReplies> typed(SentContribution sent, Optional<OpenDraft> saved) {
        return saved.map(draft -> new CallReplies(draft.fields()))
                .map(typed -> sent.narrowedAt() == null ? typed : typed.within(sent.publication()));
    }

    private void change(OpenForm.Visit visit, ReceiptAddress address, SentContribution sent) throws IOException {
        var at = DraftAddress.ofChange(address);
        var draft = drafts.posted(visit, Optional.of(at));
        var purpose = CallSheet.Purpose.change(sent, draft);
        if (!isLatest(visit, sent)) {
            var typed = visit.filled().within(sent.publication());
            if (form.isRefused(visit, purpose.held(), typed)) {
                return;
            }
            if (!DraftPages.isSaved(visit) && wasSent(visit, address, sent, draft)) {
                visit.seeReceipt(address);
            } else {
                // What it changes was changed since: nothing is kept or sent before whoever typed it has read that.
                draftPages.refuse(
                        HttpServletResponse.SC_CONFLICT,
                        visit,
                        form.latest(purpose),
                        typed,
                        isOfThisText(visit, sent) ? "form.change.consentMeanwhile" : "form.change.meanwhile");
            }
        } else if (DraftPages.isSaved(visit)) {
            draftPages.save(visit, purpose, CallReplies.of(sent));
        } else {
            form.send(visit, purpose, () -> replace(visit, address, sent.publication(), draft), address);
        }
    }

    /**
     * Whether it is this that was sent since: pressed twice, or sent once more where no answer came. What is known by its key is answered
     * as then; all else is of a text that was read before, and refused.
     */
    private boolean wasSent(OpenForm.Visit visit, ReceiptAddress address, SentContribution sent, FormDraft draft)
            throws IOException {
        var agreed = consent(visit, AGREED);
        if (agreed.isEmpty()) {
            return false;
        }
        try {
            visit.as(sent.name(), () -> replace(visit, address, agreed.get(), draft));
        } catch (RefusedException e) {
            return false;
        }
        return drafts.wereSent(visit, draft.at());
    }

    private static boolean isLatest(OpenForm.Visit visit, SentContribution sent) {
        return isOfThisText(visit, sent)
                && visit.filled().has(AGREED, sent.publication().name());
    }

    private static boolean isOfThisText(OpenForm.Visit visit, SentContribution sent) {
        return visit.filled().number("revision") == sent.revision();
    }

    /** What was typed is shown again where it can't be thrown away just now. */
    private void discard(OpenForm.Visit visit, ReceiptAddress address, SentContribution sent) throws IOException {
        var at = DraftAddress.ofChange(address);
        var purpose = CallSheet.Purpose.change(sent, drafts.kept(at));
        var kept = typed(sent, purpose.draft().flatMap(FormDraft::saved));
        if (!form.isRefused(visit, purpose.held(), kept.orElse(visit.filled()))) {
            openDrafts.discard(at);
            visit.seeReceipt(address);
        }
    }

    private void replace(OpenForm.Visit visit, ReceiptAddress address, Publication agreed, FormDraft draft) {
        var filled = visit.filled();
        var text = visit.call().text();
        contributions.replace(new ReplaceContribution(
                visit.key(),
                address,
                filled.number("revision"),
                agreed,
                filled.by(),
                filled.replies(text),
                visit.letterLanguage(),
                draft.version(),
                filled.ids(FormDrafts.REMOVE)));
    }

    /**
     * Gives a file of what was sent, to be kept.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void file(OpenForm.Visit visit, FileOfReceipt asked) throws IOException {
        var file = calls.file(asked);
        answer.unlisted(visit.response());
        FileResponse.send(file, ContentDisposition.attachment(file.fileName()), visit.response());
    }

    /** The receipt as others check it, to be kept; that it takes a minute, where it isn't signed yet. */
    private void signed(OpenForm.Visit visit, ReceiptAddress address, SentContribution sent) throws IOException {
        var signed = calls.signedReceipt(address);
        if (signed.isEmpty()) {
            visit.response().setHeader("Retry-After", SignedReceipt.RETRY_AFTER);
            receipt(
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    visit,
                    address,
                    sent,
                    Step.RECEIPT,
                    Optional.of("signed.notYet"));
            return;
        }
        answer.unlisted(visit.response());
        SignedReceipt.send(signed.get(), sent.receipt().reference(), visit.words(), visit.response());
    }

    private void receipt(
            int status,
            OpenForm.Visit visit,
            ReceiptAddress address,
            SentContribution sent,
            Step asked,
            Optional<String> message)
            throws IOException {
        var words = visit.words();
        var unsent = drafts.found(DraftAddress.ofChange(address));
        var step = asked == Step.DISCARD && unsent.isEmpty() ? Step.RECEIPT : asked;
        var page = new OpenPage(
                words,
                words.of(title(sent, step)),
                configuration.publicUrl(),
                PublicAddress.ofReceipt(address.call(), address.key()),
                Map.of());
        var typed = unsent.map(draft -> new CallReplies(draft.fields())).orElse(CallReplies.EMPTY);
        var sheet = new ReceiptSheet(
                page,
                visit.call(),
                sent,
                unsent,
                typed.possible(visit.call().text()),
                form(visit.call(), sent, address),
                message.map(words::of).orElse(""),
                visit.request().getParameter(MAILED) == null ? "" : words.of("form.receipt.mailedAgain", sent.email()),
                clock);
        var html =
                switch (step) {
                    case WITHDRAW -> templates.withdraw(sheet);
                    case DISCARD -> templates.discard(sheet);
                    default -> templates.receipt(sheet);
                };
        answer.secret(status, html, words, visit.response());
    }

    /** By the link of their invitation where that led here, too; else where everybody answers. */
    private String form(PublishedCall call, SentContribution sent, ReceiptAddress address) {
        if (call.status() != CallStatus.OPEN || sent.state() != ContributionState.WITHDRAWN) {
            return "";
        }
        if (isInvitation(address.key())) {
            return PublicAddress.ofInvitation(address.key());
        }
        return call.audience() == Audience.PUBLIC ? PublicAddress.of(call.id()) : "";
    }

    private boolean isInvitation(UUID key) {
        try {
            var invited = calls.invited(new InvitationLink(key));
            return !invited.answered() && !invited.revoked();
        } catch (RefusedException e) {
            // The receipt has links of its own as well.
            return false;
        }
    }

    private static String title(SentContribution sent, Step step) {
        if (sent.state() == ContributionState.WITHDRAWN) {
            return "form.receipt.withdrawn";
        }
        return switch (step) {
            case WITHDRAW -> "form.withdraw.title";
            case DISCARD -> "form.discard.title";
            default -> "form.receipt.title";
        };
    }
}
