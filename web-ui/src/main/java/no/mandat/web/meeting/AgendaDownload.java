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
import no.mandat.workflow.meeting.AgendaExport;

/** Gives an agenda as Word or PDF to whoever reads it, as a file to keep. */
@WebServlet(MeetingNavigation.AGENDAS + "/*")
public class AgendaDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient AgendaExport agendas;

    /** Takes what it reads from. */
    @Inject
    public AgendaDownload(AgendaExport agendas) {
        super("\\.(docx|pdf)");
        this.agendas = agendas;
    }

    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exported = agendas.document(new MeetingId(id));
        ExportFile.send(exported.document(), exported.name(), kind, response);
    }
}
