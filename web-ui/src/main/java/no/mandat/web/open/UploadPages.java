package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.shared.CallId;
import no.mandat.web.shared.PartsServlet;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.BeginUpload;
import no.mandat.workflow.contribution.ComingFile;
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
import no.mandat.workflow.words.Words;

/** Takes the files of a form for everybody part by part from its script; what has come is told as a piece of its page. */
@WebServlet(PublicAddress.ALL + PublicAddress.UPLOADS + "*")
public class UploadPages extends PartsServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH =
            Pattern.compile("/(?:calls/(%1$s)/(?:drafts/(%1$s)|receipts/(%1$s)/edit)|invitations/(%1$s))(?:/(%1$s))?"
                    .formatted(OpenForm.UUID_SHAPE));

    private final transient PublicCalls calls;
    private final transient OpenDraftService drafts;
    private final transient DraftUploadService uploads;
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
        super(reception);
        this.calls = calls;
        this.drafts = drafts;
        this.uploads = uploads;
        this.form = form;
        this.templates = templates;
        this.answer = answer;
    }

    @Override
    protected Words words(HttpServletRequest request) {
        return OpenLanguage.of(request);
    }

    @Override
    protected boolean isForeign(HttpServletRequest request) {
        return form.isForeign(request);
    }

    @Override
    protected void answer(int status, JsonObject said, HttpServletResponse response) throws IOException {
        answer.script(status, said, response);
    }

    @Override
    protected Spot at(HttpServletRequest request, HttpServletResponse response, Words words) {
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            throw notThere();
        }
        var file = Optional.ofNullable(path.group(5)).map(UUID::fromString);
        if (path.group(2) != null) {
            var call = calls.of(new CallId(UUID.fromString(path.group(1))));
            return new Spot(
                    new OfDraft(
                            new OpenForm.Visit(call, words, request, response),
                            new DraftAddress(call.id(), UUID.fromString(path.group(2)))),
                    file);
        }
        if (path.group(3) != null) {
            var receipt =
                    new ReceiptAddress(new CallId(UUID.fromString(path.group(1))), UUID.fromString(path.group(3)));
            return new Spot(
                    new OfDraft(
                            new OpenForm.Visit(calls.ofReceipt(receipt), words, request, response),
                            DraftAddress.ofChange(receipt)),
                    file);
        }
        var link = new InvitationLink(UUID.fromString(path.group(4)));
        var call = calls.invited(link).call();
        return new Spot(
                new OfDraft(new OpenForm.Visit(call, words, request, response), DraftAddress.of(call.id(), link)),
                file);
    }

    /** What somebody has typed, and has the link of. */
    private final class OfDraft implements Place {

        private final OpenForm.Visit visit;
        private final DraftAddress draft;

        OfDraft(OpenForm.Visit visit, DraftAddress draft) {
            this.visit = visit;
            this.draft = draft;
        }

        private UploadAddress upload(UUID file) {
            return new UploadAddress(draft, file);
        }

        @Override
        public UploadState begin(ComingFile file) {
            return uploads.begin(new BeginUpload(draft, file));
        }

        @Override
        public UploadState find(UUID file) {
            return uploads.find(upload(file));
        }

        @Override
        public UploadState put(UUID file, long offset, ByteBuffer part) {
            return uploads.put(new PutPart(upload(file), offset, part));
        }

        @Override
        public InputStream content(UUID file) {
            return uploads.content(upload(file));
        }

        @Override
        public void finish(UUID file, ReceivedFile received) {
            uploads.finish(new FinishUpload(upload(file), received));
        }

        @Override
        public void drop(UUID file) {
            uploads.drop(upload(file));
        }

        @Override
        public String address(UUID file) {
            var files = PublicAddress.ofUploads(FormDraft.begun(draft).path());
            return OpenLanguage.address(files + "/" + file, visit.words());
        }

        /** These are the draft's files now. */
        @Override
        public JsonObject taken() {
            var kept = FormDraft.of(draft, drafts.find(draft));
            var purpose = draft.isChange()
                    ? CallSheet.Purpose.change(calls.receipt(new ReceiptAddress(draft.call(), draft.secret())), kept)
                    : CallSheet.Purpose.of(kept);
            var sheet = form.sheet(visit, purpose, UUID.randomUUID(), CallReplies.EMPTY, Map.of());
            return Json.createObjectBuilder()
                    .add(FormDrafts.FILES, templates.files(sheet))
                    .build();
        }
    }
}
