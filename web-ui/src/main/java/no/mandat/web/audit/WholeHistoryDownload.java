package no.mandat.web.audit;

import com.vaadin.flow.router.QueryParameters;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.AskedLanguage;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.ExportFile;
import no.mandat.web.shared.FileResponse;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.audit.HistoryForm;
import no.mandat.workflow.audit.WholeHistoryExport;
import no.mandat.workflow.words.Words;

/** Gives auditors the history of all mandates, narrowed as the page shows it, as a file. To everybody else it looks like what isn't there. */
@WebServlet({HistoryNavigation.WHOLE_DOWNLOAD + ".csv", HistoryNavigation.WHOLE_DOWNLOAD + ".json"})
public class WholeHistoryDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient WholeHistoryExport export;
    private final transient Reception reception;
    private final transient Clock clock;

    /** Takes what it reads from. */
    @Inject
    public WholeHistoryDownload(WholeHistoryExport export, Reception reception, Clock clock) {
        this.export = export;
        this.reception = reception;
        this.clock = clock;
    }

    /** Each time it is taken is told: nobody asks for its head alone. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var form = request.getServletPath().endsWith(".csv") ? HistoryForm.CSV : HistoryForm.JSON;
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var state = WholeState.of(QueryParameters.fromString(query));
        var words = Words.in(AskedLanguage.of(request));
        var file = reception.blank();
        try {
            var name = export.write(state.whose(), state.history().filter(clock), form, words, file);
            FileResponse.send(
                    form == HistoryForm.CSV ? "text/csv; charset=utf-8" : "application/json",
                    file,
                    ContentDisposition.attachment(ExportFile.fileName(name, form.extension())),
                    response);
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
