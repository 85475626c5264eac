package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import no.mandat.verify.TiledTree;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.auditlog.PublicLog;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.words.Words;
import org.jboss.logging.Logger;

/**
 * What everybody reads of the audit log: what it proves, where a receipt is checked; and for programs its checkpoint, its keys and the tiles of its
 * tree, where C2SP tlog-tiles has them. Its entries are none of it: they tell who did what.
 */
@WebServlet(PublicAddress.AUDIT + "/*")
public class AuditPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(AuditPages.class);

    private static final String TEXT = "text/plain;charset=utf-8";

    /** The beginning of a tile never changes, and a full one least of all. */
    private static final String KEEP = "public, max-age=31536000, immutable";

    /** As long as the last tile of a level; where an older database was restored the same place may get other hashes. */
    private static final String KEEP_A_WHILE = "public, max-age=3600";

    private final transient PublicLog log;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;
    private final transient Clock clock;

    /** Takes what it reads from. */
    @Inject
    public AuditPages(
            PublicLog log, OpenTemplates templates, OpenAnswer answer, Configuration configuration, Clock clock) {
        this.log = log;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = OpenLanguage.of(request);
        var path = AuditPath.of(request.getPathInfo());
        if (path.isEmpty()) {
            notThere(words, response);
            return;
        }
        try {
            send(path.get(), words, request, response);
        } catch (IllegalStateException e) {
            LOG.error("what is public of the audit log can't be given", e);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private void send(AuditPath path, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (path) {
            case AuditPath.Page() -> {
                var page = page(words, "audit.title");
                var sheet = new AuditSheet(page, log.keys(), log.checkpoint(), clock);
                answer.working(templates.audit(sheet), words, request, response);
            }
            case AuditPath.Checkpoint() -> checkpoint(words, request, response);
            case AuditPath.Keys() -> {
                var keys = log.keys().stream().map(key -> key.text() + "\n").collect(Collectors.joining());
                text(keys, request, response);
            }
            case AuditPath.Tile(var level, var index, var width) -> {
                var tile = log.tile(level, index, width);
                if (tile.isPresent()) {
                    FileResponse.publish(
                            "application/octet-stream",
                            tile.get(),
                            "inline",
                            width < TiledTree.WIDTH ? KEEP_A_WHILE : KEEP,
                            request,
                            response);
                } else {
                    notThere(words, response);
                }
            }
        }
    }

    private void checkpoint(Words words, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var last = log.checkpoint();
        if (last.isPresent()) {
            text(last.get().note(), request, response);
        } else {
            var page = page(words, "audit.unsigned.title");
            answer.notThere(templates.message(page, words.of("audit.unsigned.text")), words, response);
        }
    }

    private static void text(String text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        FileResponse.publish(TEXT, bytes, "inline", OpenAnswer.ASK, request, response);
    }

    private void notThere(Words words, HttpServletResponse response) throws IOException {
        answer.notThere(templates.notThere(page(words, "open.notThere.title")), words, response);
    }

    private OpenPage page(Words words, String title) {
        return new OpenPage(words, words.of(title), configuration.publicUrl(), PublicAddress.AUDIT, Map.of());
    }
}
