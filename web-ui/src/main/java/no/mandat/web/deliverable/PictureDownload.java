package no.mandat.web.deliverable;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.PictureId;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.deliverable.ReportQueries;

/** Gives a picture in the text of a deliverable to whoever reads a text that shows it. */
@WebServlet(DeliverableNavigation.PICTURES + "/*")
public class PictureDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient ReportQueries reports;

    /** Takes what it reads from. */
    @Inject
    public PictureDownload(ReportQueries reports) {
        super("/([0-9a-f-]{36})");
        this.reports = reports;
    }

    @Override
    protected void send(UUID id, String picture, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileResponse.send(
                reports.picture(new DeliverableId(id), new PictureId(PathIds.uuid(picture))), "inline", response);
    }
}
