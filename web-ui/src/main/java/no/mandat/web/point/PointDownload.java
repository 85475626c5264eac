package no.mandat.web.point;

import com.vaadin.flow.router.QueryParameters;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.CallId;
import no.mandat.web.contribution.CallNavigation;
import no.mandat.web.shared.AskedLanguage;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.attachment.Reception;
import no.mandat.workflow.export.WordList;
import no.mandat.workflow.point.PointDocument;
import no.mandat.workflow.point.PointExport;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.words.Words;

/**
 * Gives the matrix as a spreadsheet or a document of Word, filtered as the address says, to whoever reads it. However long it is, it is never
 * in memory; it is sent once it is whole, so that nobody gets a part of it.
 */
@WebServlet(CallNavigation.POINTS_DOWNLOAD + "/*")
public class PointDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private static final String WORD = "docx";

    private final transient PointExport export;
    private final transient PointDocument document;
    private final transient PointQueries queries;
    private final transient Reception reception;

    /** Takes what it reads from. */
    @Inject
    public PointDownload(PointExport export, PointDocument document, PointQueries queries, Reception reception) {
        super("\\.(xlsx|docx)");
        this.export = export;
        this.document = document;
        this.queries = queries;
        this.reception = reception;
    }

    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var call = new CallId(id);
        var desk = queries.desk(call);
        var words = Words.in(AskedLanguage.of(request));
        var address = Optional.ofNullable(request.getQueryString()).orElse("");
        var shown = PointListState.of(QueryParameters.fromString(address)).among(desk);
        var file = reception.blank();
        try {
            if (kind.equals(WORD)) {
                document.write(call, shown.filter(), shown.isLatestFirst(), words, file);
            } else {
                export.write(call, shown.filter(), shown.isLatestFirst(), words, file);
            }
            FileResponse.send(
                    kind.equals(WORD) ? WordList.MEDIA_TYPE : SheetWriter.MEDIA_TYPE,
                    file,
                    ContentDisposition.attachment("%s - %s.%s".formatted(words.of("points.title"), desk.title(), kind)),
                    response);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
