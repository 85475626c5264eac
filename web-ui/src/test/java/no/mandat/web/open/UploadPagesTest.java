package no.mandat.web.open;

import static no.mandat.web.shared.PartsScript.letters;
import static no.mandat.web.shared.PartsScript.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.contribution.Audience;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.CallText;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.contribution.Invitee;
import no.mandat.domain.contribution.Translated;
import no.mandat.domain.contribution.Window;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.Stage;
import no.mandat.web.session.SecurityHeaders;
import no.mandat.web.shared.PartsScript;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.BeginUpload;
import no.mandat.workflow.contribution.ComingFile;
import no.mandat.workflow.contribution.DraftAddress;
import no.mandat.workflow.contribution.DraftUploadService;
import no.mandat.workflow.contribution.FinishUpload;
import no.mandat.workflow.contribution.InvitationLink;
import no.mandat.workflow.contribution.InvitedCall;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.OpenDraft;
import no.mandat.workflow.contribution.OpenDraftService;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.contribution.PublishedCall;
import no.mandat.workflow.contribution.PutPart;
import no.mandat.workflow.contribution.UploadAddress;
import no.mandat.workflow.contribution.UploadState;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files that come part by part, as a form's script sends them. */
class UploadPagesTest {

    private static final CallId CALL = new CallId(new UUID(5, 1));
    private static final UUID SECRET = new UUID(5, 9);
    private static final UUID FILE = new UUID(6, 1);
    private static final String DRAFT = "/calls/%s/drafts/%s".formatted(CALL, SECRET);
    private static final String UPLOAD = DRAFT + "/" + FILE;

    private final Configuration configuration =
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example"));
    private final OpenTemplates templates = new OpenTemplates();
    private final OpenAnswer answer = new OpenAnswer(new SecurityHeaders(configuration));
    private final Calls calls = new Calls();
    private final Uploads uploads = new Uploads();
    private final Drafts drafts = new Drafts();
    private final Reception reception = new Reception(Stage.CLOCK);
    private final UploadPages pages = new UploadPages(
            calls,
            drafts,
            uploads,
            reception,
            new OpenForm(
                    new FormDrafts(drafts, calls, reception),
                    templates,
                    answer,
                    configuration,
                    Stage.validator(),
                    Stage.CLOCK),
            templates,
            answer);
    private final PartsScript script = new PartsScript(pages, "nb");

    @Test
    void saysWhereAFileComesAndHowMuchOfItHasCome() throws IOException {
        var response = script.begin(DRAFT, "1048580");
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getHeader("Location")).isEqualTo("/public/uploads" + UPLOAD + "?language=nb");
        assertThat(response.getHeader("Upload-Offset")).isEqualTo("0");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getCookies()).isEmpty();
        assertThat(uploads.begun)
                .containsExactly(
                        new BeginUpload(new DraftAddress(CALL, SECRET), new ComingFile("Notat.txt", 1_048_580, 17)));

        assertThat(script.put(UPLOAD, "0", letters(Attachments.PIECE)).getStatus())
                .isEqualTo(204);
        var told = script.find(UPLOAD);
        assertThat(told.getHeader("Upload-Offset")).isEqualTo("1048576");
        assertThat(told.getHeader("Upload-Length")).isEqualTo("1048580");
    }

    @Test
    void goesOnFromWhatCameAndTellsWhichFilesThereAre() throws IOException {
        script.begin(DRAFT, "1048580");
        script.put(UPLOAD, "0", letters(Attachments.PIECE));
        var same = script.put(UPLOAD, "0", letters(Attachments.PIECE));
        assertThat(same.getStatus()).as("whoever didn't hear it sends it again").isEqualTo(204);
        assertThat(same.getHeader("Upload-Offset")).isEqualTo("1048576");
        var again = script.put(UPLOAD, "7", letters(4));
        assertThat(again.getStatus()).isEqualTo(409);
        assertThat(again.getHeader("Upload-Offset")).isEqualTo("1048576");
        assertThat(text(again)).contains("Opplastingen stoppet");

        var last = script.put(UPLOAD, "1048576", letters(4));
        assertThat(last.getStatus()).isEqualTo(200);
        assertThat(text(last)).contains("\"files\":", "Notat.txt, ");
        assertThat(script.put(UPLOAD, "1048580", letters(0)).getStatus())
                .as("whoever didn't hear it asks again")
                .isEqualTo(200);
        assertThat(drafts.files).hasSize(1);
        assertThat(text(script.begin(DRAFT, "1048580"))).as("the same file").contains("Notat.txt, ");
    }

    @Test
    void looksThroughAFileOnceItIsWholeAndThrowsAwayWhatItDoesntTake() throws IOException {
        script.begin(DRAFT, "4");
        var response = script.put(UPLOAD, "0", new byte[] {'M', 'Z', 0, 1});
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(text(response)).contains("\"words\":");
        assertThat(uploads.dropped).hasSize(1);
        assertThat(drafts.files).isEmpty();
    }

    @Test
    void saysWhyNotInWordsAndTakesNothing() throws IOException {
        uploads.refusal = new AttachmentRefusal.TooLarge(25);
        var large = script.begin(DRAFT, "99999999");
        assertThat(large.getStatus()).isEqualTo(422);
        assertThat(text(large)).contains("25 MB");
        uploads.refusal = new ContributionRefusal.DraftIsGone();
        assertThat(script.begin(DRAFT, "4").getStatus()).isEqualTo(409);
        uploads.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        var closed = script.begin(DRAFT, "4");
        assertThat(closed.getStatus()).isEqualTo(404);
        assertThat(text(closed)).contains("Innspillsrunden tar ikke imot innspill");
        uploads.refusal = new AttachmentRefusal.NoRoom();
        var full = script.begin(DRAFT, "4");
        assertThat(full.getStatus()).isEqualTo(503);
        assertThat(full.getHeader("Retry-After")).isEqualTo("3600");
        assertThat(text(full)).contains("Vi kan ikke ta imot flere vedlegg");
        uploads.refusal = null;
        assertThat(script.begin(DRAFT, "mange").getStatus()).isEqualTo(400);
        script.begin(DRAFT, "4");
        assertThat(script.put(UPLOAD, "-1", letters(4)).getStatus()).isEqualTo(400);
        assertThat(script.put(new Visitor(UPLOAD).bringing(letters(4))).getStatus())
                .isEqualTo(400);
        var foreign = script.part(UPLOAD, "0", letters(4)).with("Sec-Fetch-Site", "cross-site");
        assertThat(script.put(foreign).getStatus())
                .as("a page of somebody else's")
                .isEqualTo(403);
        assertThat(uploads.state.received()).isZero();
        for (var nowhere :
                List.of("", "/calls/x", DRAFT, UPLOAD + "x", "/calls/%s/drafts/%s/%s".formatted(CALL, FILE, FILE))) {
            assertThat(script.put(nowhere, "0", letters(4)).getStatus())
                    .as(nowhere)
                    .isEqualTo(404);
        }
    }

    @Test
    void comesToTheDraftOfWhoeverIsInvited() throws IOException {
        assertThat(script.begin("/invitations/" + SECRET, "4").getHeader("Location"))
                .isEqualTo("/public/uploads/invitations/%s/%s?language=nb".formatted(SECRET, FILE));
        assertThat(uploads.begun)
                .singleElement()
                .returns(DraftAddress.of(CALL, new InvitationLink(SECRET)), BeginUpload::at);
    }

    private static PublishedCall call() {
        var text = new CallText(List.of("nb"), Translated.of("nb", "Ombruk"), Translated.NONE, true, List.of());
        var window = new Window(Instant.parse("2026-11-20T08:00:00Z"), Instant.parse("2026-12-04T22:59:00Z"));
        return new PublishedCall(
                CALL,
                "Gruppen",
                null,
                text,
                Audience.PUBLIC,
                window,
                List.of(),
                CallStatus.OPEN,
                false,
                Map.of(),
                false);
    }

    private static final class Calls extends PublicCalls {

        @Override
        public PublishedCall of(CallId id) {
            return call();
        }

        @Override
        public InvitedCall invited(InvitationLink link) {
            return new InvitedCall(call(), new Invitee("Kari", "kari@fjord.example", null, null, "nb"), false, false);
        }
    }

    private static final class Drafts extends OpenDraftService {

        private final List<KeptFile> files = new ArrayList<>();

        @Override
        public OpenDraft find(DraftAddress at) {
            return new OpenDraft(Map.of(), 3, Stage.NOW, Instant.parse("2027-01-03T23:00:00Z"), List.copyOf(files));
        }
    }

    private final class Uploads extends DraftUploadService {

        private final List<BeginUpload> begun = new ArrayList<>();
        private final List<UploadAddress> dropped = new ArrayList<>();
        private UploadState state = new UploadState(FILE, "", 0, 0, false);
        private byte[] content = {};
        private @Nullable Refusal refusal;

        @Override
        public UploadState begin(BeginUpload command) {
            if (refusal != null) {
                throw new RefusedException(refusal);
            }
            if (!state.attached()) {
                begun.add(command);
                var file = command.file();
                state = new UploadState(FILE, file.name(), file.size(), 0, false);
            }
            return state;
        }

        @Override
        public UploadState find(UploadAddress at) {
            if (!at.id().equals(FILE) || !at.draft().secret().equals(SECRET)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return state;
        }

        @Override
        public UploadState put(PutPart command) {
            find(command.at());
            if (command.offset() == state.received() && command.part().hasRemaining()) {
                int before = content.length;
                content = Arrays.copyOf(content, before + command.part().remaining());
                command.part().get(content, before, content.length - before);
                state = new UploadState(FILE, state.name(), state.size(), content.length, false);
            }
            return state;
        }

        @Override
        public InputStream content(UploadAddress at) {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void finish(FinishUpload command) {
            drafts.files.add(new KeptFile(FILE, command.file().stored()));
            state = new UploadState(FILE, state.name(), state.size(), state.received(), true);
        }

        @Override
        public void drop(UploadAddress at) {
            dropped.add(at);
        }
    }
}
