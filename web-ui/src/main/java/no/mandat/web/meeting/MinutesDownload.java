package no.mandat.web.meeting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.MeetingId;
import no.mandat.web.mandate.MandateExportDownload;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.WordExport;
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

    /** The whole is written before the first byte is sent: half a document would look like one. */
    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var exported = minutes.document(new MeetingId(id));
        var content = new ByteArrayOutputStream();
        boolean isPdf = kind.equals(MandateExportDownload.PDF);
        if (isPdf) {
            PdfExport.write(exported.document(), content);
        } else {
            WordExport.write(exported.document(), content);
        }
        var type = isPdf ? FileType.PDF : FileType.DOCX;
        var name = MandateExportDownload.fileName(exported.name(), kind);
        FileResponse.send(type.mediaType(), content.toByteArray(), ContentDisposition.attachment(name), response);
    }
}
