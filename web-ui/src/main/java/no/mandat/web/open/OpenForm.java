package no.mandat.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.CallInvitationRefusal;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.ReplyFault;
import no.mandat.domain.contribution.ReplyRule;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.contribution.ReplyText;
import no.mandat.web.shared.ForeignPage;
import no.mandat.web.shared.PartsServlet;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.RefusalWords;
import no.mandat.workflow.words.Words;

/**
 * The form of a call, to be filled in for the first time or again: what is wrong is said at the field and summed up at the top, and
 * nothing that was typed is lost by it.
 */
@ApplicationScoped
public class OpenForm {

    static final String UUID_SHAPE = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final int UNPROCESSABLE = 422;
    private static final String KEY = "key";
    private static final String FILLED = CallReplies.class.getName();

    private final FormDrafts drafts;
    private final OpenTemplates templates;
    private final OpenAnswer answer;
    private final Configuration configuration;
    private final Validator validator;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public OpenForm(
            FormDrafts drafts,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Validator validator,
            Clock clock) {
        this.drafts = drafts;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.validator = validator;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenForm() {
        this(null, null, null, null, null, null);
    }

    /** Who looks at a form, and where their answer goes. */
    record Visit(PublishedCall call, Words words, HttpServletRequest request, HttpServletResponse response) {

        /** Read once of each request. */
        CallReplies filled() {
            if (request.getAttribute(FILLED) instanceof CallReplies read) {
                return read;
            }
            var filled = CallReplies.of(request.getParameterMap());
            request.setAttribute(FILLED, filled);
            return filled;
        }

        /** That of the page that was filled in; a new one where it has none. */
        UUID key() {
            return Optional.of(filled().value(KEY))
                    .filter(value -> value.matches(UUID_SHAPE))
                    .map(UUID::fromString)
                    .orElseGet(UUID::randomUUID);
        }

        /**
         * Of a call that was withdrawn or is a draft again, what was typed is only read: nothing is sent, kept or asked for.
         *
         * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
         */
        void requireCall() {
            if (call.isOnlyRead()) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
        }

        /**
         * The tag of the language in which whoever fills it in is written to: that in which the page is shown. No page of ours leads to an
         * address that names one that we don't speak; that is taken for the call's own.
         */
        String letterLanguage() {
            return OpenLanguage.namesAnother(request) ? call.text().language() : words.tag();
        }

        Visit in(CallStatus status) {
            return new Visit(call.in(status), words, request, response);
        }

        Visit in(Words other) {
            return new Visit(call, other, request, response);
        }

        /** Does something under the name that somebody gives. */
        void as(String name, Runnable command) {
            Actors.as(
                    new Actor.Visitor(name.strip()),
                    Optional.ofNullable(response.getHeader("X-Request-Id")).orElse("none"),
                    command::run);
        }

        /** Leads to the receipt. */
        void seeReceipt(ReceiptAddress address) {
            seeReceipt(address, "");
        }

        /** The same, which says something more. */
        void seeReceipt(ReceiptAddress address, String more) {
            see(PublicAddress.ofReceipt(address.call(), address.key()), more);
        }

        /** Leads to another page, in the same language. */
        void see(String path) {
            see(path, "");
        }

        /** The same, which says something more. */
        void see(String path, String more) {
            response.setHeader("Location", OpenLanguage.address(path, words) + more);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }

    /** Shows it as it is filled in. */
    void show(Visit visit, CallSheet.Purpose purpose, CallReplies filled) throws IOException {
        var asked = filled.with(DraftPages.MAIL, visit.filled());
        show(HttpServletResponse.SC_OK, visit, purpose, UUID.randomUUID(), asked, Map.of());
    }

    /**
     * Sends what was filled in, and leads to the receipt; or shows it again with what is wrong.
     *
     * @param send sends it
     * @param receipt where it has led
     */
    void send(Visit visit, CallSheet.Purpose purpose, Runnable send, ReceiptAddress receipt) throws IOException {
        if (isRefused(visit, purpose)) {
            return;
        }
        var current = purpose;
        try {
            var taken = drafts.take(visit, purpose);
            current = taken.purpose();
            var faults = faults(visit, current);
            if (!taken.fault().isEmpty()) {
                faults.put(FormDrafts.FILES, taken.fault());
            }
            if (!faults.isEmpty() && isOver(visit) && current.draft().isPresent()) {
                // What is missing of it can't be mended here.
                takesNothing(visit.call().status(), visit, current, taken.fault());
                return;
            }
            if (!faults.isEmpty()) {
                again(visit, taken, faults);
                return;
            }
            visit.as(visit.filled().value("name"), send);
        } catch (RefusedException e) {
            refused(e, visit, current);
            return;
        }
        visit.seeReceipt(receipt);
    }

    private static boolean isOver(Visit visit) {
        return switch (visit.call().status()) {
            case CLOSED, ANSWERED, WITHDRAWN -> true;
            case DRAFT, ANNOUNCED, OPEN -> false;
        };
    }

    /** Whether the form stands there no more. */
    private static boolean comesTooLate(Visit visit, CallSheet.Purpose purpose) {
        return visit.call().status().isOver() && purpose.draft().isPresent();
    }

    /** Whether it can't be taken, whatever it says: then it is shown again, with why, and can be sent again. */
    boolean isRefused(Visit visit, CallSheet.Purpose purpose) throws IOException {
        return isRefused(visit, purpose.held(), visit.filled());
    }

    /**
     * The same of a form that isn't the whole of what is shown.
     *
     * @param filled what is
     */
    boolean isRefused(Visit visit, CallSheet.Purpose purpose, CallReplies filled) throws IOException {
        var kept = OpenRefusal.of(visit.request());
        if (kept.isPresent()) {
            kept.get().tell(visit.response());
            show(
                    kept.get().status(),
                    visit,
                    purpose,
                    visit.key(),
                    filled,
                    Map.of("", kept.get().atForm(visit.words()) + closed(visit, purpose)));
            return true;
        }
        if (isForeign(visit.request())) {
            var why = Map.of("", visit.words().of("form.foreign") + closed(visit, purpose));
            show(HttpServletResponse.SC_FORBIDDEN, visit, purpose, visit.key(), filled, why);
            return true;
        }
        return false;
    }

    /** What becomes of it when it is sent once more, where the call has closed since. */
    private static String closed(Visit visit, CallSheet.Purpose purpose) {
        return purpose.isHeld() && purpose.sent().isEmpty() && comesTooLate(visit, purpose)
                ? " " + visit.words().of("form.held.closed")
                : "";
    }

    private void refused(RefusedException refused, Visit visit, CallSheet.Purpose purpose) throws IOException {
        switch (refused.refusal()) {
            case ContributionRefusal.CallTakesNothing(var status) -> takesNothing(status, visit, purpose, "");
            // Nothing more is kept with a change of what was sent to it.
            case SharedRefusal.NotThereOrNotYours()
            when visit.call().status() == CallStatus.WITHDRAWN ->
                takesNothing(CallStatus.WITHDRAWN, visit, purpose, "");
            // From another tab: what was sent stands, and its receipt is under the same link.
            case CallInvitationRefusal.InvitationNotInState(var state, var action) ->
                again(HttpServletResponse.SC_CONFLICT, visit, purpose, visit.key(), "form.invitation.answered");
            // Another text under the same key: a form that was gone back to. It gets a key of its own.
            case SharedRefusal.KeyUsedForAnother() ->
                again(HttpServletResponse.SC_CONFLICT, visit, purpose, UUID.randomUUID(), "form.again");
            // What was typed here may be another text: it is sent when whoever typed it has read that.
            case ContributionRefusal.DraftIsGone() ->
                again(HttpServletResponse.SC_CONFLICT, visit, purpose.anew(), UUID.randomUUID(), purpose.gone());
            case ContributionRefusal.RepliesFaulty(var faults) ->
                again(visit, purpose, atFields(faults, visit, purpose));
            case ContributionRefusal.PublicationNotOffered refusal ->
                again(visit, purpose, Map.of("publication", new RefusalWords(visit.words()).of(refusal)));
            case AttachmentRefusal refusal ->
                again(visit, purpose, Map.of(FormDrafts.FILES, new RefusalWords(visit.words()).of(refusal)));
            case SharedRefusal.InvalidInput _ ->
                again(
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        visit,
                        purpose,
                        visit.key(),
                        "form.draft.tooLong");
            case ContributionRefusal.IsWithdrawn() ->
                again(HttpServletResponse.SC_CONFLICT, visit, purpose, visit.key(), "form.change.withdrawn");
            case SharedRefusal.ChangedMeanwhile() ->
                again(
                        HttpServletResponse.SC_CONFLICT,
                        visit,
                        latest(purpose),
                        visit.key(),
                        purpose.sent().isPresent() ? "form.change.draftMeanwhile" : "form.invitation.meanwhile");
            default -> throw refused;
        }
    }

    /** @param files why those that came with it aren't kept, if they aren't */
    private void takesNothing(CallStatus status, Visit visit, CallSheet.Purpose purpose, String files)
            throws IOException {
        var rescued = rescued(visit, purpose);
        var why = visit.words().of(notTaken(status, rescued));
        show(
                HttpServletResponse.SC_CONFLICT,
                visit.in(status),
                rescued,
                visit.key(),
                visit.filled(),
                Map.of("", files.isEmpty() ? why : why + " " + files));
    }

    private static String notTaken(CallStatus status, CallSheet.Purpose rescued) {
        return switch (status) {
            case ANNOUNCED -> "form.tooEarly";
            // Only a change comes that far.
            case WITHDRAWN -> "form.change.callWithdrawn";
            case DRAFT, OPEN, CLOSED, ANSWERED -> tooLate(rescued);
        };
    }

    private static String tooLate(CallSheet.Purpose rescued) {
        if (rescued.sent().isEmpty()) {
            return "form.tooLate";
        }
        return rescued.draft().flatMap(FormDraft::saved).isPresent()
                ? "form.change.tooLate"
                : "form.change.tooLate.notKept";
    }

    /** What came too early or too late is kept. */
    private CallSheet.Purpose rescued(Visit visit, CallSheet.Purpose purpose) {
        return purpose.with(drafts.rescue(visit, purpose));
    }

    /** Now it was read that another page saved something else: who sends again sends this. */
    CallSheet.Purpose latest(CallSheet.Purpose purpose) {
        return purpose.with(drafts.kept(purpose.draft().orElseThrow().at()));
    }

    /** Shows what was typed again, with what is wrong. */
    void again(Visit visit, CallSheet.Purpose purpose, Map<String, String> faults) throws IOException {
        show(UNPROCESSABLE, visit, purpose, visit.key(), visit.filled(), faults);
    }

    /** The same of a form and of the files that came with it. */
    void again(Visit visit, FormDrafts.Taken taken, Map<String, String> faults) throws IOException {
        int status = UNPROCESSABLE;
        if (taken.lacksRoom()) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            visit.response().setHeader("Retry-After", PartsServlet.LATER);
        }
        show(status, visit, taken.purpose(), visit.key(), visit.filled(), faults);
    }

    /** Shows what was typed again, and why. */
    void again(int status, Visit visit, CallSheet.Purpose purpose, UUID key, String why) throws IOException {
        show(
                status,
                visit,
                purpose,
                key,
                visit.filled(),
                Map.of("", visit.words().of(why)));
    }

    /** Why nothing is taken any more where a form was, and what that page is called. */
    enum Gone {
        CALL("form.unsent.gone.title", "form.unsent.gone.text"),
        INVITATION("open.gone.invitation.title", "form.unsent.gone.invitation");

        private final String title;
        private final String text;

        Gone(String title, String text) {
            this.title = title;
            this.text = text;
        }
    }

    /**
     * Tells whoever sent a form to where nothing is taken any more, with all that was typed; and the page's script in words, which it
     * shows, and tries no more until something else is typed.
     *
     * @return whether somebody did
     */
    boolean tellsGone(Gone gone, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (DraftPages.isScript(request)) {
            answer.script(HttpServletResponse.SC_NOT_FOUND, words.of("form.draft.noLonger"), response);
            return true;
        }
        if (!"POST".equals(request.getMethod()) || isForeign(request)) {
            return false;
        }
        var page = new OpenPage(words, words.of(gone.title), configuration.publicUrl(), PublicAddress.ALL, Map.of());
        var unsent = UnsentForm.gone(request, page, words, words.of(gone.text));
        answer.notThere(templates.unsent(unsent), words, response);
        return true;
    }

    /** A page of somebody else's sends it. */
    boolean isForeign(HttpServletRequest request) {
        return ForeignPage.sends(request, configuration.publicUrl());
    }

    /**
     * What is wrong at which field. Where nothing else is, and files are taken, it is the service that says that nothing is answered: of a
     * form that is sent twice it alone knows which files went with it. A preview keeps none: those count that come with it.
     */
    Map<String, String> faults(Visit visit, CallSheet.Purpose purpose) throws IOException {
        var text = visit.call().text();
        var filled = visit.filled();
        var words = visit.words();
        Map<String, String> faults = new LinkedHashMap<>();
        validator
                .validate(filled.by())
                .forEach(broken -> faults.put(broken.getPropertyPath().toString(), words.of(broken.getMessage())));
        if (visit.call().audience().isPublished()
                && purpose.publications(visit.call()).stream()
                        .noneMatch(one -> one.name().equals(filled.value("publication")))) {
            faults.put("publication", words.of("rule.required"));
        }
        var removed = filled.ids(FormDrafts.REMOVE);
        boolean kept = purpose.files().stream().anyMatch(file -> !removed.contains(file.id()));
        boolean withFiles =
                purpose.isPreview() ? FormDrafts.hasFiles(visit) : text.attachments() && (faults.isEmpty() || kept);
        faults.putAll(atFields(ReplyRule.faults(text, filled.replies(text), withFiles), visit, purpose));
        return faults;
    }

    private static Map<String, String> atFields(List<ReplyFault> faults, Visit visit, CallSheet.Purpose purpose) {
        Map<String, String> said = new LinkedHashMap<>();
        faults.forEach(fault -> said.put(
                CallReplies.name(fault.question()),
                ReplyText.of(fault, visit.call().text(), purpose.sent().isPresent(), visit.words())));
        return said;
    }

    void show(
            int status,
            Visit visit,
            CallSheet.Purpose purpose,
            UUID key,
            CallReplies filled,
            Map<String, String> faults)
            throws IOException {
        answer.form(
                status, templates.call(sheet(visit, purpose, key, filled, faults)), visit.words(), visit.response());
    }

    /** What it shows. */
    CallSheet sheet(Visit visit, CallSheet.Purpose purpose, UUID key, CallReplies filled, Map<String, String> faults) {
        var words = visit.words();
        var call = visit.call();
        var title = call.text().title().in(call.text().languageFor(words.tag()));
        var page = new OpenPage(
                words,
                purpose.isAbout() ? words.of("open.call.title", title) : title,
                configuration.publicUrl(),
                purpose.path(),
                Map.of());
        boolean isPublic = purpose.isAbout() || purpose.path().equals(PublicAddress.of(call.id()));
        boolean isAnswered = call.answered() && !call.isOnlyRead();
        var followed = isPublic || isAnswered ? page.with(call.id()) : page;
        return new CallSheet(followed, call, purpose, key, filled, filled.possible(call.text()), faults, clock);
    }
}
