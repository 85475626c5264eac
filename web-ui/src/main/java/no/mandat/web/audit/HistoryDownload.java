package no.mandat.web.audit;

import com.vaadin.flow.router.QueryParameters;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.AskedLanguage;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.audit.HistoryExport;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.words.Words;

/** Gives the history, narrowed as the page shows it, as a file. What is not theirs looks like what isn't there. */
@WebServlet(HistoryNavigation.DOWNLOAD + "/*")
public class HistoryDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient HistoryExport export;
    private final transient Reception reception;
    private final transient Clock clock;

    /** Takes what it reads from. */
    @Inject
    public HistoryDownload(HistoryExport export, Reception reception, Clock clock) {
        super("\\.(csv|json|pdf)");
        this.export = export;
        this.reception = reception;
        this.clock = clock;
    }

    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var mandate = new MandateId(id);
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var filter = HistoryState.of(QueryParameters.fromString(query)).filter(clock);
        var words = Words.in(AskedLanguage.of(request));
        var form = HistoryForm.of(kind).orElseThrow();
        if (form == HistoryForm.PDF) {
            var exported = export.document(mandate, filter, words);
            ExportFile.send(exported.document(), exported.name(), kind, response);
            return;
        }
        var file = reception.blank();
        try {
            var name = export.write(mandate, filter, form, words, file);
            FileResponse.send(
                    form == HistoryForm.CSV ? "text/csv; charset=utf-8" : "application/json",
                    file,
                    ContentDisposition.attachment(ExportFile.fileName(name, kind)),
                    response);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
