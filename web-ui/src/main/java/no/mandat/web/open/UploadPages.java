package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.BeginUpload;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftUploadService;
import no.mandat.workflow.contribution.FinishUpload;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PutPart;
import no.mandat.workflow.contribution.ReceiptAddress;
import no.mandat.workflow.contribution.UploadAddress;
import no.mandat.workflow.contribution.UploadState;
import no.mandat.workflow.shared.Json;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.RefusalWords;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files of a form part by part from its script, so that nothing that has come is sent again when the line breaks. POST begins a
 * file, or says how much of it has come; HEAD says that, too; PATCH brings the part from {@code Upload-Offset} on (docs/decisions/0053).
 */
@WebServlet(PublicAddress.ALL + PublicAddress.UPLOADS + "*")
public class UploadPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final int UNPROCESSABLE = 422;

    private static final Pattern PATH =
            Pattern.compile("/(?:calls/(%1$s)/(?:drafts/(%1$s)|receipts/(%1$s)/edit)|invitations/(%1$s))(?:/(%1$s))?"
                    .formatted(OpenForm.UUID_SHAPE));

    private final transient PublicCalls calls;
    private final transient OpenDraftService drafts;
    private final transient DraftUploadService uploads;
    private final transient Reception reception;
    private final transient OpenForm form;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;

    /** Takes its parts. */
    @Inject
    public UploadPages(
            PublicCalls calls,
            OpenDraftService drafts,
            DraftUploadService uploads,
            Reception reception,
            OpenForm form,
            OpenTemplates templates,
            OpenAnswer answer) {
        this.calls = calls;
        this.drafts = drafts;
        this.uploads = uploads;
        this.reception = reception;
        this.form = form;
        this.templates = templates;
        this.answer = answer;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, draft, file) -> {
            if (file.isPresent()) {
                throw notThere();
            }
            begin(visit, draft);
        });
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(request, response, (visit, draft, file) -> {
            response.setHeader("Cache-Control", "no-store");
            tell(visit, uploads.find(new UploadAddress(draft, file.orElseThrow(UploadPages::notThere))));
        });
    }

    @Override
    protected void doPatch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        at(
                request,
                response,
                (visit, draft, file) -> put(visit, new UploadAddress(draft, file.orElseThrow(UploadPages::notThere))));
    }

    private void begin(OpenForm.Visit visit, DraftAddress draft) throws IOException {
        var filled = visit.filled();
        var state = uploads.begin(new BeginUpload(
                draft, filled.value("name"), number(filled.value("size")), number(filled.value("modified"))));
        tell(visit, state);
        if (state.attached()) {
            done(visit, draft);
            return;
        }
        var address = PublicAddress.ofUploads(FormDraft.begun(draft).path());
        visit.response()
                .setHeader(
                        "Location",
                        "%s/%s?language=%s"
                                .formatted(address, state.id(), visit.words().tag()));
        answer.script(HttpServletResponse.SC_CREATED, Json.createObjectBuilder().build(), visit.response());
    }

    private void put(OpenForm.Visit visit, UploadAddress at) throws IOException {
        long offset = number(visit.request().getHeader(OFFSET));
        var part = visit.request().getInputStream().readNBytes(Attachments.PIECE + 1);
        var state = uploads.put(new PutPart(at, offset, ByteBuffer.wrap(part)));
        tell(visit, state);
        if (state.received() != offset + part.length) {
            say(HttpServletResponse.SC_CONFLICT, visit.words().of("form.files.outOfStep"), visit.response());
        } else if (!state.isWhole()) {
            visit.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            look(at, state);
            done(visit, at.draft());
        }
    }

    /** What is all there is looked through, and goes with the draft; what isn't taken is thrown away. */
    private void look(UploadAddress at, UploadState state) throws IOException {
        if (state.attached()) {
            return;
        }
        try (var content = uploads.content(at)) {
            var file = reception.receive(state.name(), content);
            try {
                uploads.finish(new FinishUpload(at, file));
            } finally {
                reception.discard(file);
            }
        } catch (RefusedException e) {
            if (e.refusal() instanceof AttachmentRefusal) {
                uploads.drop(at);
            }
            throw e;
        }
    }

    private static void tell(OpenForm.Visit visit, UploadState state) {
        visit.response().setHeader(OFFSET, Long.toString(state.received()));
        visit.response().setHeader(LENGTH, Long.toString(state.size()));
    }

    /** These are the draft's files now. */
    private void done(OpenForm.Visit visit, DraftAddress at) throws IOException {
        var draft = FormDraft.of(at, drafts.find(at));
        var purpose = at.isChange()
                ? CallSheet.Purpose.change(calls.receipt(new ReceiptAddress(at.call(), at.secret())), draft)
                : CallSheet.Purpose.of(draft);
        var sheet = form.sheet(visit, purpose, UUID.randomUUID(), CallReplies.EMPTY, Map.of());
        var said = Json.createObjectBuilder().add(FormDrafts.FILES, templates.files(sheet));
        answer.script(HttpServletResponse.SC_OK, said.build(), visit.response());
    }

    private static long number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .orElseThrow(() -> new RefusedException(new SharedRefusal.InvalidInput(List.of())));
    }

    private void at(HttpServletRequest request, HttpServletResponse response, AtDraft there) throws IOException {
        var words = OpenLanguage.of(request);
        if (form.isForeign(request)) {
            say(HttpServletResponse.SC_FORBIDDEN, words.of("form.foreign"), response);
            return;
        }
        try {
            var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
            if (!path.matches()) {
                throw notThere();
            }
            var file = Optional.ofNullable(path.group(5)).map(UUID::fromString);
            if (path.group(2) != null) {
                var call = calls.of(new CallId(UUID.fromString(path.group(1))));
                there.come(
                        new OpenForm.Visit(call, words, request, response),
                        new DraftAddress(call.id(), UUID.fromString(path.group(2))),
                        file);
            } else if (path.group(3) != null) {
                var receipt =
                        new ReceiptAddress(new CallId(UUID.fromString(path.group(1))), UUID.fromString(path.group(3)));
                there.come(
                        new OpenForm.Visit(calls.ofReceipt(receipt), words, request, response),
                        DraftAddress.ofChange(receipt),
                        file);
            } else {
                var link = new InvitationLink(UUID.fromString(path.group(4)));
                var call = calls.invited(link).call();
                there.come(new OpenForm.Visit(call, words, request, response), DraftAddress.of(call.id(), link), file);
            }
        } catch (RefusedException e) {
            say(status(e.refusal()), new RefusalWords(words).of(e.refusal()), response);
        }
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case AttachmentRefusal _ -> UNPROCESSABLE;
            case SharedRefusal.InvalidInput _ -> HttpServletResponse.SC_BAD_REQUEST;
            case ContributionRefusal.DraftIsGone() -> HttpServletResponse.SC_CONFLICT;
            default -> HttpServletResponse.SC_NOT_FOUND;
        };
    }

    private void say(int status, String why, HttpServletResponse response) throws IOException {
        answer.script(status, Json.createObjectBuilder().add("words", why).build(), response);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }

    /** What is done at a draft, or at a file that comes to it. */
    private interface AtDraft {
        void come(OpenForm.Visit visit, DraftAddress draft, Optional<UUID> file) throws IOException;
    }
}
