package no.mandat.web.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.AskedLanguage;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.workflow.auditlog.LogExports;
import no.mandat.workflow.auditlog.LogFile;
import no.mandat.workflow.shared.TemporaryFolder;
import no.mandat.workflow.words.Words;
import org.jboss.logging.Logger;

/** Gives the whole audit log to an auditor, as others check it. To everybody else it looks like what isn't there. */
@WebServlet(LogNavigation.DOWNLOAD)
public class LogDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(LogDownload.class);
    private static final String MEDIA_TYPE = "application/jsonl";

    /** When to try again, where it is only just being signed, or given to somebody else. */
    private static final String SECONDS = "2";

    /** One at a time: each holds a snapshot of the database. */
    private final transient Semaphore turn = new Semaphore(1);

    private final transient LogExports logs;

    /** Takes what it reads from. */
    @Inject
    public LogDownload(LogExports logs) {
        this.logs = logs;
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var log = logs.log();
            var words = Words.in(AskedLanguage.of(request));
            if (!turn.tryAcquire()) {
                FileResponse.later(SECONDS, words.of("log.download.busy"), response);
                return;
            }
            try {
                send(log, words, response);
            } finally {
                turn.release();
            }
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Whole before any of it is sent: whoever reads slowly doesn't hold the database meanwhile. */
    private void send(LogFile log, Words words, HttpServletResponse response) throws IOException {
        var file = TemporaryFolder.EXPORTS.make(".jsonl");
        try {
            var entries = written(log, file);
            if (entries.isEmpty()) {
                FileResponse.later(SECONDS, words.of("log.download.later"), response);
                return;
            }
            logs.taken();
            var name = "mandat-log-%d.jsonl".formatted(entries.get());
            FileResponse.send(MEDIA_TYPE, file, ContentDisposition.attachment(name), response);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** None where it can't be had now: the operator is told why. */
    private static Optional<Long> written(LogFile log, Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return log.writeTo(out);
        } catch (IOException e) {
            LOG.error("the audit log can't be given to an auditor", e);
            return Optional.empty();
        }
    }
}
