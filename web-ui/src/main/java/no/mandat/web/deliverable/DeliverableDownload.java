package no.mandat.web.deliverable;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.deliverable.DeliverableExport;

/** Gives a revision of a deliverable as Word, PDF or slides to whoever reads it, as a file to keep. */
@WebServlet(DeliverableNavigation.EXPORTS + "/*")
public class DeliverableDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient DeliverableExport exports;

    /** Takes what it reads from. */
    @Inject
    public DeliverableDownload(DeliverableExport exports) {
        super("/([1-9][0-9]{0,5}\\.(?:docx|pdf|pptx))");
        this.exports = exports;
    }

    @Override
    protected void send(UUID id, String part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int dot = part.indexOf('.');
        int revision = Integer.parseInt(part.substring(0, dot));
        var kind = part.substring(dot + 1);
        if (kind.equals(ExportFile.SLIDES)) {
            var slides = exports.slides(new DeliverableId(id), revision);
            ExportFile.send(slides.slides(), slides.name(), response);
        } else {
            var exported = exports.document(new DeliverableId(id), revision);
            ExportFile.send(exported.document(), exported.name(), kind, response);
        }
    }
}
