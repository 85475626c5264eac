package no.mandat.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.KeepDraft;
import no.mandat.workflow.contribution.MailDraft;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.shared.Json;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Dates;

/** What was typed into a form and not sent: kept under a secret address, by a button or by the page's own script, and found there. */
@ApplicationScoped
public class DraftPages {

    /** What the button that saves sends, and the script. */
    private static final String STEP = "step";

    private static final String SAVE = "save";

    /** What the button of a change sends that leads to where one is asked whether it is thrown away; until then nothing of it is lost. */
    private static final String ASK_DISCARD = "ask-discard";

    /** How that begins which the buttons send that lead to the form in another language; the name of the language follows. */
    private static final String LANGUAGE = "language-";

    /** What the box sends that asks for the link by mail, and an address under which it is ticked. */
    static final String MAIL = "mail";

    private static final String MAILED = "mailed";

    private final OpenDraftService drafts;
    private final FormDrafts formDrafts;
    private final OpenTemplates templates;
    private final OpenForm form;
    private final OpenAnswer answer;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public DraftPages(
            OpenDraftService drafts,
            FormDrafts formDrafts,
            OpenTemplates templates,
            OpenForm form,
            OpenAnswer answer,
            Clock clock) {
        this.drafts = drafts;
        this.formDrafts = formDrafts;
        this.templates = templates;
        this.form = form;
        this.answer = answer;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DraftPages() {
        this(null, null, null, null, null, null);
    }

    /** Whether what was posted is to be kept, and not sent. */
    static boolean isSaved(OpenForm.Visit visit) {
        return visit.filled().has(STEP, SAVE)
                || asksToDiscard(visit)
                || asksForLanguage(visit)
                || isScript(visit.request());
    }

    private static boolean asksForLanguage(OpenForm.Visit visit) {
        return visit.filled().value(STEP).startsWith(LANGUAGE);
    }

    /** In the language that is asked for by a button, if one is; else in the same. */
    private static OpenForm.Visit inLanguageAsked(OpenForm.Visit visit) {
        return asksForLanguage(visit)
                ? OpenLanguage.named(visit.filled().value(STEP).substring(LANGUAGE.length()))
                        .map(visit::in)
                        .orElse(visit)
                : visit;
    }

    /** The box that asks for the link by mail stays ticked where it is. */
    private static String stillAsked(OpenForm.Visit visit) {
        return visit.filled().has(MAIL, "yes") ? "&%s=yes".formatted(MAIL) : "";
    }

    private static boolean asksToDiscard(OpenForm.Visit visit) {
        return visit.filled().has(STEP, ASK_DISCARD);
    }

    /**
     * Shows the form as it was left.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void show(OpenForm.Visit visit, DraftAddress at) throws IOException {
        show(visit, at, drafts.find(at), CallReplies.EMPTY);
    }

    /** What a form knows that keeps what is typed there. */
    FormDraft kept(DraftAddress at) {
        return formDrafts.kept(at);
    }

    /** The same; where nothing was left, what is known already. */
    void show(OpenForm.Visit visit, DraftAddress at, CallReplies known) throws IOException {
        var saved = formDrafts.found(at);
        if (saved.isPresent()) {
            show(visit, at, saved.get(), known);
        } else {
            answer.unlisted(visit.response());
            form.show(visit, CallSheet.Purpose.of(FormDraft.begun(at)), known);
        }
    }

    private void show(OpenForm.Visit visit, DraftAddress at, OpenDraft saved, CallReplies known) throws IOException {
        answer.unlisted(visit.response());
        form.show(
                visit,
                CallSheet.Purpose.of(new FormDraft(at, saved.version(), Optional.of(saved), notice(visit, saved))),
                saved.fields().isEmpty() ? known : new CallReplies(saved.fields()));
    }

    /**
     * Shows what was typed by whoever's invitation was taken back since; it is only read.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    void showRevoked(OpenForm.Visit visit, DraftAddress at) throws IOException {
        var saved = drafts.find(at);
        answer.unlisted(visit.response());
        form.show(visit, CallSheet.Purpose.revoked(FormDraft.of(at, saved)), new CallReplies(saved.fields()));
    }

    private static String notice(OpenForm.Visit visit, OpenDraft saved) {
        var email = new CallReplies(saved.fields()).value("email");
        return switch (Optional.ofNullable(visit.request().getParameter(MAILED)).orElse("")) {
            case "yes" -> visit.words().of("form.draft.mailed", email);
            case "no" -> visit.words().of("form.draft.notMailed");
            default -> "";
        };
    }

    /** What the form that was posted is for: it says which draft it keeps. */
    CallSheet.Purpose purpose(OpenForm.Visit visit, Optional<DraftAddress> known) {
        return CallSheet.Purpose.of(formDrafts.posted(visit, known));
    }

    /**
     * Keeps what was posted, and leads to where it is; or says why not, with all that was typed.
     *
     * @param begun what the form was filled in with before anybody typed: that alone isn't kept for whoever only wants another language
     */
    void save(OpenForm.Visit visit, CallSheet.Purpose purpose, CallReplies begun) throws IOException {
        var draft = purpose.draft().orElseThrow();
        if (form.isRefused(visit, purpose)) {
            return;
        }
        if (asksForLanguage(visit) && !hasSomethingToKeep(visit, purpose, begun)) {
            inLanguageAsked(visit).see(purpose.path(), stillAsked(visit));
            return;
        }
        try {
            var filled = visit.filled();
            int version = drafts.keep(
                    new KeepDraft(draft.at(), visit.key(), draft.version(), filled.kept(visit.call(), purpose)));
            var taken = formDrafts.take(visit, purpose.with(new FormDraft(draft.at(), version, draft.saved(), "")));
            if (isScript(visit.request())) {
                var files = hasFiles(visit.request())
                        ? Optional.of(
                                templates.files(form.sheet(visit, taken.purpose(), visit.key(), filled, faults(taken))))
                        : Optional.<String>empty();
                var now = taken.purpose().draft().orElseThrow().version();
                say(HttpServletResponse.SC_OK, visit, draft.at(), now, savedNow(visit), files);
            } else if (!taken.fault().isEmpty()) {
                // Where the form stands no more there is no field to say it at.
                form.again(
                        visit,
                        taken,
                        visit.call().status() == CallStatus.OPEN ? faults(taken) : Map.of("", taken.fault()));
            } else if (draft.isChange() && asksToDiscard(visit)) {
                var at = draft.at();
                visit.see(PublicAddress.ofReceipt(at.call(), at.secret()) + ReceiptPages.Step.DISCARD.path());
            } else if (asksForLanguage(visit)) {
                inLanguageAsked(visit).see(FormDraft.begun(draft.at()).path(), stillAsked(visit));
            } else {
                see(
                        visit,
                        draft.at(),
                        filled.has(STEP, SAVE)
                                        && filled.has(MAIL, "yes")
                                        && draft.at().of() == DraftAddress.Holder.DRAFT
                                ? Optional.of(mail(visit, draft.at()))
                                : Optional.empty());
            }
        } catch (RefusedException e) {
            switch (e.refusal()) {
                case SharedRefusal.ChangedMeanwhile() -> changed(visit, purpose, draft.at());
                case ContributionRefusal.DraftIsGone() ->
                    refuse(HttpServletResponse.SC_CONFLICT, visit, purpose.anew(), purpose.gone());
                case SharedRefusal.InvalidInput _ ->
                    refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, visit, purpose, "form.draft.tooLong");
                default -> throw e;
            }
        }
    }

    private static boolean hasSomethingToKeep(OpenForm.Visit visit, CallSheet.Purpose purpose, CallReplies begun)
            throws IOException {
        return purpose.draft().flatMap(FormDraft::saved).isPresent()
                || !visit.filled().isAs(begun, visit.call(), purpose)
                || FormDrafts.hasFiles(visit);
    }

    private static Map<String, String> faults(FormDrafts.Taken taken) {
        return taken.fault().isEmpty() ? Map.of() : Map.of(FormDrafts.FILES, taken.fault());
    }

    private String savedNow(OpenForm.Visit visit) {
        return visit.words()
                .of(
                        "form.draft.savedAt",
                        new Dates(visit.words()).time(clock.instant().atZone(clock.getZone())));
    }

    /** What is kept now may be overwritten by whoever has read that it was changed, and by nobody before. */
    private void changed(OpenForm.Visit visit, CallSheet.Purpose purpose, DraftAddress at) throws IOException {
        var saved = drafts.find(at);
        var words = visit.words().of("form.draft.meanwhile");
        if (isScript(visit.request())) {
            say(HttpServletResponse.SC_CONFLICT, visit, at, saved.version(), words, Optional.empty());
        } else {
            form.again(
                    HttpServletResponse.SC_CONFLICT,
                    visit,
                    purpose.with(FormDraft.of(at, saved)),
                    UUID.randomUUID(),
                    "form.draft.meanwhile");
        }
    }

    /** Says why it isn't kept: to the page's script, or with all that was typed. */
    void refuse(int status, OpenForm.Visit visit, CallSheet.Purpose purpose, String why) throws IOException {
        refuse(status, visit, purpose, visit.filled(), why);
    }

    /**
     * The same, where not all of it is shown again.
     *
     * @param filled what is
     */
    void refuse(int status, OpenForm.Visit visit, CallSheet.Purpose purpose, CallReplies filled, String why)
            throws IOException {
        if (isScript(visit.request())) {
            answer.script(status, visit.words().of(why), visit.response());
        } else {
            form.show(
                    status,
                    visit,
                    purpose,
                    visit.key(),
                    filled,
                    Map.of("", visit.words().of(why)));
        }
    }

    private void say(
            int status, OpenForm.Visit visit, DraftAddress at, int version, String words, Optional<String> files)
            throws IOException {
        var said = Json.createObjectBuilder()
                .add("words", words)
                .add("address", address(visit, at))
                .add("version", version);
        files.ifPresent(list -> said.add(FormDrafts.FILES, list));
        answer.script(status, said.build(), visit.response());
    }

    private boolean mail(OpenForm.Visit visit, DraftAddress at) {
        try {
            return drafts.mail(new MailDraft(at, visit.filled().value("email"), visit.letterLanguage()));
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.InvalidInput) {
                return false;
            }
            throw e;
        }
    }

    /** Leads to where it is. */
    void see(OpenForm.Visit visit, DraftAddress at) {
        see(visit, at, Optional.empty());
    }

    private static void see(OpenForm.Visit visit, DraftAddress at, Optional<Boolean> mailed) {
        visit.see(
                FormDraft.begun(at).path(),
                mailed.map(is -> "&%s=%s".formatted(MAILED, is ? "yes" : "no")).orElse(""));
    }

    private static String address(OpenForm.Visit visit, DraftAddress at) {
        return OpenLanguage.address(FormDraft.begun(at).path(), visit.words());
    }

    /** Whether it is a form that may have files. */
    static boolean hasFiles(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.startsWith("multipart/form-data"))
                .isPresent();
    }

    /** Whether the page's own script asks: it saves, and never sends. */
    static boolean isScript(HttpServletRequest request) {
        return "application/json".equals(request.getHeader("Accept"));
    }
}
