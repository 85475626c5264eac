package no.mandat.web.deliverable;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.ExportPatience;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.deliverable.DeliverableExport;
import no.mandat.workflow.deliverable.ReportFormat;

/**
 * Gives a revision of a deliverable as Word, PDF or slides to whoever reads it, as a file to keep. Of one that is still being made it says
 * when to come back; the page of the deliverable leads here once it is there.
 */
@WebServlet(DeliverableNavigation.EXPORTS + "/*")
public class DeliverableDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private static final String SECONDS = "5";

    private final transient DeliverableExport exports;
    private final transient ExportPatience patience;

    /** Takes what it reads from. */
    @Inject
    public DeliverableDownload(DeliverableExport exports, ExportPatience patience) {
        super("/([1-9][0-9]{0,5}\\.(?:docx|pdf|pptx))");
        this.exports = exports;
        this.patience = patience;
    }

    @Override
    protected void send(UUID id, String part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int dot = part.indexOf('.');
        int revision = Integer.parseInt(part.substring(0, dot));
        var format = ReportFormat.of(part.substring(dot + 1)).orElseThrow();
        var asked = patience.forLink(() -> exports.file(new DeliverableId(id), revision, format));
        var made = asked.made();
        if (made == null) {
            response.setHeader("Retry-After", SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        FileResponse.send(made, ContentDisposition.attachment(made.fileName()), response);
    }
}
