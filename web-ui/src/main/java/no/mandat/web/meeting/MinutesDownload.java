package no.mandat.web.meeting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.meeting.MinutesExport;

/** Gives minutes as Word or PDF to whoever reads them, as a file to keep. */
@WebServlet(MinutesNavigation.EXPORTS + "/*")
public class MinutesDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient MinutesExport minutes;

    /** Takes what it reads from. */
    @Inject
    public MinutesDownload(MinutesExport minutes) {
        super("\\.(docx|pdf)");
        this.minutes = minutes;
    }

    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exported = minutes.document(new MeetingId(id));
        ExportFile.send(exported.document(), exported.name(), kind, response);
    }
}
