package no.mandat.web.contribution;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.shared.CallId;
import no.mandat.web.shared.AskedLanguage;
import no.mandat.web.shared.ForeignPage;
import no.mandat.web.shared.PartsServlet;
import no.mandat.workflow.attachment.ReceivedFile;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.contribution.AnswerFileService;
import no.mandat.workflow.contribution.AnswerUpload;
import no.mandat.workflow.contribution.ComingFile;
import no.mandat.workflow.contribution.FinishAnswerUpload;
import no.mandat.workflow.contribution.PutAnswerPart;
import no.mandat.workflow.contribution.UploadState;
import no.mandat.workflow.contribution.UploadToAnswer;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.Json;
import no.mandat.workflow.words.Words;

/** Takes the files of what a member of the group answers part by part, for whoever is logged in. The page itself lists what has come. */
@WebServlet(CallNavigation.UPLOADS + "/*")
public class AnswerUploads extends PartsServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH =
            Pattern.compile("/(%1$s)(?:/(%1$s))?".formatted("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"));

    private final transient AnswerFileService files;
    private final transient Configuration configuration;

    /** Takes its parts. */
    @Inject
    public AnswerUploads(AnswerFileService files, Reception reception, Configuration configuration) {
        super(reception);
        this.files = files;
        this.configuration = configuration;
    }

    @Override
    protected Words words(HttpServletRequest request) {
        return Words.in(AskedLanguage.of(request));
    }

    @Override
    protected boolean isForeign(HttpServletRequest request) {
        return ForeignPage.sends(request, configuration.publicUrl());
    }

    @Override
    protected void answer(int status, JsonObject said, HttpServletResponse response) throws IOException {
        var content = said.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("application/json");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    @Override
    protected Spot at(HttpServletRequest request, HttpServletResponse response, Words words) {
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            throw notThere();
        }
        return new Spot(
                new OfAnswer(new CallId(UUID.fromString(path.group(1))), words),
                Optional.ofNullable(path.group(2)).map(UUID::fromString));
    }

    /** What the actor is about to answer; the service sees to it that it is theirs. */
    private final class OfAnswer implements Place {

        private final CallId call;
        private final Words words;

        OfAnswer(CallId call, Words words) {
            this.call = call;
            this.words = words;
        }

        @Override
        public UploadState begin(ComingFile file) {
            return files.begin(new UploadToAnswer(call, file));
        }

        @Override
        public UploadState find(UUID file) {
            return files.find(new AnswerUpload(call, file));
        }

        @Override
        public UploadState put(UUID file, long offset, ByteBuffer part) {
            return files.put(new PutAnswerPart(new AnswerUpload(call, file), offset, part));
        }

        @Override
        public InputStream content(UUID file) {
            return files.content(new AnswerUpload(call, file));
        }

        @Override
        public void finish(UUID file, ReceivedFile received) {
            files.finish(new FinishAnswerUpload(new AnswerUpload(call, file), received));
        }

        @Override
        public void drop(UUID file) {
            files.drop(new AnswerUpload(call, file));
        }

        @Override
        public String address(UUID file) {
            return CallNavigation.upload(call, file, words.tag());
        }

        /** How many there are. */
        @Override
        public JsonObject taken() {
            return Json.createObjectBuilder()
                    .add("files", files.of(call).size())
                    .build();
        }
    }
}
