package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.ContributionService;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.FileOfReceipt;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.SentDraft;
import no.mandat.workflow.contribution.SubmitContribution;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/** The form of a call for everybody, what it asks, and the receipt of what was sent: without a script, a login or a session. */
@WebServlet(PublicAddress.ALL + PublicAddress.CALLS + "*")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class CallPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile(
            "/(%1$s)(?:/receipts/(%1$s)(?:(/edit|/discard|/withdraw|/mail|/erase|/signed)|/files/(%1$s))?|/drafts/(%1$s)|(/about))?"
                    .formatted(OpenForm.UUID_SHAPE));

    private final transient PublicCalls calls;
    private final transient ContributionService contributions;
    private final transient OpenForm form;
    private final transient DraftPages drafts;
    private final transient LatePages late;
    private final transient ReceiptPages receipts;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;

    /** Takes what it reads from and sends to. */
    @Inject
    public CallPages(
            PublicCalls calls,
            ContributionService contributions,
            OpenForm form,
            DraftPages drafts,
            LatePages late,
            ReceiptPages receipts,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration) {
        this.calls = calls;
        this.contributions = contributions;
        this.form = form;
        this.drafts = drafts;
        this.late = late;
        this.receipts = receipts;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, this::show, this::about, receipts::show, receipts::file);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(
                request,
                response,
                this::take,
                visit -> {
                    throw notThere();
                },
                receipts::take,
                (visit, file) -> {
                    throw notThere();
                });
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    private void show(OpenForm.Visit visit, @Nullable UUID draft) throws IOException {
        var purpose = CallSheet.Purpose.send(visit.call().id());
        if (draft != null) {
            drafts.show(visit, new DraftAddress(visit.call().id(), draft));
        } else if (visit.call().status() == CallStatus.OPEN) {
            form.show(visit, purpose, CallReplies.EMPTY);
        } else {
            tell(visit, purpose, templates::call);
        }
    }

    /** What an open call asks; of any other its own page tells all that there is. */
    private void about(OpenForm.Visit visit) throws IOException {
        var call = visit.call();
        if (call.status() == CallStatus.OPEN) {
            tell(visit, CallSheet.Purpose.about(call.id()), templates::about);
        } else {
            visit.see(PublicAddress.of(call.id()));
        }
    }

    /** There is nothing to fill in: it is a page like others, that caches keep. */
    private void tell(OpenForm.Visit visit, CallSheet.Purpose purpose, Function<CallSheet, String> template)
            throws IOException {
        var sheet = form.sheet(visit, purpose, visit.key(), CallReplies.EMPTY, Map.of());
        answer.page(template.apply(sheet), visit.words(), Optional.empty(), visit.request(), visit.response());
    }

    private void take(OpenForm.Visit visit, @Nullable UUID draft) throws IOException {
        visit.requireCall();
        var known = Optional.ofNullable(draft)
                .map(secret -> new DraftAddress(visit.call().id(), secret));
        var purpose = drafts.purpose(visit, known);
        // A script only saves, and is counted as that.
        if (known.isPresent() && LatePages.isAsked(visit) && !DraftPages.isScript(visit.request())) {
            late.ask(visit, known.get());
        } else if (DraftPages.isSaved(visit)) {
            drafts.save(visit, purpose, CallReplies.EMPTY);
        } else {
            send(visit, purpose);
        }
    }

    private void send(OpenForm.Visit visit, CallSheet.Purpose purpose) throws IOException {
        var call = visit.call();
        // One key for the contribution and for where its receipt is.
        var key = visit.key();
        form.send(
                visit,
                purpose,
                () -> contributions.submit(new SubmitContribution(
                        key,
                        call.id(),
                        visit.filled().by(),
                        visit.filled().replies(call.text()),
                        visit.letterLanguage(),
                        purpose.draft()
                                .map(draft -> new SentDraft(draft.at().secret(), draft.version()))
                                .orElse(null))),
                new ReceiptAddress(call.id(), key));
    }

    private void at(
            HttpServletRequest request,
            HttpServletResponse response,
            AtCall atCall,
            AtAbout atAbout,
            AtReceipt atReceipt,
            AtFile atFile)
            throws IOException {
        var words = OpenLanguage.of(request);
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        try {
            if (path.matches()) {
                var id = new CallId(UUID.fromString(path.group(1)));
                if (path.group(6) != null) {
                    atAbout.come(new OpenForm.Visit(calls.of(id), words, request, response));
                } else if (path.group(5) != null) {
                    var draft = new DraftAddress(id, UUID.fromString(path.group(5)));
                    atCall.come(new OpenForm.Visit(calls.ofDraft(draft), words, request, response), draft.secret());
                } else if (path.group(2) == null) {
                    atCall.come(new OpenForm.Visit(calls.of(id), words, request, response), null);
                } else if (path.group(4) != null) {
                    var address = new ReceiptAddress(id, UUID.fromString(path.group(2)));
                    atFile.come(
                            new OpenForm.Visit(calls.ofReceipt(address), words, request, response),
                            new FileOfReceipt(address, UUID.fromString(path.group(4))));
                } else {
                    var step = ReceiptPages.Step.of(
                            Optional.ofNullable(path.group(3)).orElse(""));
                    var address = new ReceiptAddress(id, UUID.fromString(path.group(2)));
                    atReceipt.come(
                            step, new OpenForm.Visit(calls.ofReceipt(address), words, request, response), address);
                }
                return;
            }
        } catch (RefusedException e) {
            // As where there is no such address.
        }
        if (form.tellsGone(OpenForm.Gone.CALL, words, request, response)) {
            return;
        }
        var html = path.matches() && path.group(5) != null
                ? templates.gone(page(words, "open.gone.draft.title"), words.of("open.gone.draft.text"))
                : templates.notThere(page(words, "open.notThere.title"));
        answer.notThere(html, words, response);
    }

    private OpenPage page(Words words, String title) {
        return new OpenPage(words, words.of(title), configuration.publicUrl(), PublicAddress.ALL, Map.of());
    }

    /** What is done at the form, or at a draft of it. */
    private interface AtCall {
        void come(OpenForm.Visit visit, @Nullable UUID draft) throws IOException;
    }

    /** What is done at the page about it. */
    private interface AtAbout {
        void come(OpenForm.Visit visit) throws IOException;
    }

    /** What is done at a file of a receipt. */
    private interface AtFile {
        void come(OpenForm.Visit visit, FileOfReceipt file) throws IOException;
    }

    /** What is done at a receipt. */
    private interface AtReceipt {
        void come(ReceiptPages.Step step, OpenForm.Visit visit, ReceiptAddress address) throws IOException;
    }
}
