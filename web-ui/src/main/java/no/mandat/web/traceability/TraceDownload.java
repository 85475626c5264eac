package no.mandat.web.traceability;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.AskedLanguage;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.traceability.TraceExport;
import no.mandat.workflow.words.Words;

/** Gives what answers a mandate as Word, PDF or a spreadsheet, as far as whoever asks sees it. What is not theirs looks like what isn't there. */
@WebServlet(TraceNavigation.DOWNLOAD + "/*")
public class TraceDownload extends PathDownload {

    /** How the address of the spreadsheet ends. */
    static final String SHEET = "xlsx";

    private static final long serialVersionUID = 1L;

    private final transient TraceExport export;
    private final transient Reception reception;

    /** Takes what it reads from. */
    @Inject
    public TraceDownload(TraceExport export, Reception reception) {
        super("\\.(docx|pdf|xlsx)");
        this.export = export;
        this.reception = reception;
    }

    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var mandate = new MandateId(id);
        var language = AskedLanguage.of(request);
        if (!kind.equals(SHEET)) {
            var exported = export.document(mandate, language);
            ExportFile.send(exported.document(), exported.name(), kind, response);
            return;
        }
        var file = reception.blank();
        try {
            var name = export.write(mandate, Words.in(language), file);
            FileResponse.send(
                    SheetWriter.MEDIA_TYPE,
                    file,
                    ContentDisposition.attachment(ExportFile.fileName(name, kind)),
                    response);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
