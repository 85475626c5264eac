package no.mandat.web.contribution;

import static no.mandat.web.shared.PartsScript.letters;
import static no.mandat.web.shared.PartsScript.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.mandat.domain.contribution.CallStatus;
import no.mandat.domain.contribution.ContributionRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.CallFakes;
import no.mandat.web.Stage;
import no.mandat.web.shared.PartsScript;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.AnswerFileService;
import no.mandat.workflow.contribution.AnswerUpload;
import no.mandat.workflow.contribution.ComingFile;
import no.mandat.workflow.contribution.FinishAnswerUpload;
import no.mandat.workflow.contribution.KeptFile;
import no.mandat.workflow.contribution.PutAnswerPart;
import no.mandat.workflow.contribution.UploadState;
import no.mandat.workflow.contribution.UploadToAnswer;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files of members' answers that come part by part. What is said of all such files stands in {@code UploadPagesTest}. */
class AnswerUploadsTest {

    private static final UUID FILE = new UUID(6, 1);
    private static final String ANSWER = "/" + CallFakes.CALL;
    private static final String UPLOAD = ANSWER + "/" + FILE;

    private final Files files = new Files();
    private final AnswerUploads uploads = new AnswerUploads(
            files,
            new Reception(Stage.CLOCK),
            new Configuration(Map.of("MANDAT_PUBLIC_URL", "https://mandat.example")));
    private final PartsScript script = new PartsScript(uploads, "nn");

    @Test
    void goOnFromWhatCameUntilTheyAreWhole() throws IOException {
        var begun = script.begin(ANSWER, "1048580");
        assertThat(begun.getStatus()).isEqualTo(201);
        assertThat(begun.getHeader("Location")).isEqualTo("/upload/answers" + UPLOAD + "?language=nn");
        assertThat(begun.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(files.begun)
                .containsExactly(new UploadToAnswer(CallFakes.CALL, new ComingFile("Notat.txt", 1_048_580, 17)));

        assertThat(script.put(UPLOAD, "0", letters(Attachments.PIECE)).getStatus())
                .isEqualTo(204);
        assertThat(script.find(UPLOAD).getHeader("Upload-Offset")).isEqualTo("1048576");
        var whole = script.put(UPLOAD, "1048576", letters(4));
        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(text(whole)).isEqualTo("{\"files\":1}");
        assertThat(text(script.begin(ANSWER, "1048580"))).as("the same file").isEqualTo("{\"files\":1}");
    }

    @Test
    void areRefusedInTheWordsOfThePage() throws IOException {
        script.begin(ANSWER, "4");
        var program = script.put(UPLOAD, "0", new byte[] {'M', 'Z', 0, 1});
        assertThat(program.getStatus()).isEqualTo(422);
        assertThat(text(program)).contains("\"words\":", "fila");
        assertThat(files.dropped).containsExactly(new AnswerUpload(CallFakes.CALL, FILE));
        files.refusal = new ContributionRefusal.CallTakesNothing(CallStatus.CLOSED);
        assertThat(text(script.begin(ANSWER, "4"))).contains("\"words\":");
    }

    @Test
    void comeFromOurOwnPageToWhatIsThere() throws IOException {
        script.begin(ANSWER, "4");
        var foreign = script.part(UPLOAD, "0", letters(4)).with("Sec-Fetch-Site", "cross-site");
        assertThat(script.put(foreign).getStatus()).isEqualTo(403);
        assertThat(files.state.received()).isZero();
        for (var nowhere : List.of("", "/x", ANSWER + "/x", ANSWER + "/" + CallFakes.CALL)) {
            assertThat(script.put(nowhere, "0", letters(4)).getStatus())
                    .as(nowhere)
                    .isEqualTo(404);
        }
    }

    private static final class Files extends AnswerFileService {

        private final List<UploadToAnswer> begun = new ArrayList<>();
        private final List<AnswerUpload> dropped = new ArrayList<>();
        private final List<KeptFile> kept = new ArrayList<>();
        private UploadState state = new UploadState(FILE, "", 0, 0, false);
        private byte[] content = {};
        private @Nullable Refusal refusal;

        @Override
        public List<KeptFile> of(CallId id) {
            return List.copyOf(kept);
        }

        @Override
        public UploadState begin(UploadToAnswer command) {
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
        public UploadState find(AnswerUpload at) {
            if (!at.id().equals(FILE)) {
                throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
            }
            return state;
        }

        @Override
        public UploadState put(PutAnswerPart command) {
            var before = find(command.at());
            content = Arrays.copyOf(content, content.length + command.part().remaining());
            command.part().get(content, (int) before.received(), command.part().remaining());
            state = new UploadState(FILE, state.name(), state.size(), content.length, false);
            return state;
        }

        @Override
        public InputStream content(AnswerUpload at) {
            return new ByteArrayInputStream(content);
        }

        @Override
        public void finish(FinishAnswerUpload command) {
            kept.add(new KeptFile(FILE, command.file().stored()));
            state = new UploadState(FILE, state.name(), state.size(), state.received(), true);
        }

        @Override
        public void drop(AnswerUpload at) {
            dropped.add(at);
        }
    }
}
