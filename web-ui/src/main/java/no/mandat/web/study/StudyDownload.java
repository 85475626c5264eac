package no.mandat.web.study;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.AskedLanguage;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.study.StudyQueries;
import no.mandat.workflow.study.StudySheet;
import no.mandat.workflow.words.Words;

/** Gives the studies of a mandate as a spreadsheet to whoever reads them. What is not theirs looks like what isn't there. */
@WebServlet(StudyNavigation.DOWNLOAD + "/*")
public class StudyDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient StudyQueries studies;
    private final transient ClauseQueries clauses;
    private final transient MandateQueries mandates;

    /** Takes what it reads from. */
    @Inject
    public StudyDownload(StudyQueries studies, ClauseQueries clauses, MandateQueries mandates) {
        super("\\.(xlsx)");
        this.studies = studies;
        this.clauses = clauses;
        this.mandates = mandates;
    }

    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var mandate = new MandateId(id);
        var words = Words.in(AskedLanguage.of(request));
        var content = new ByteArrayOutputStream();
        StudySheet.of(studies.of(mandate), clauses.text(mandate), words).writeTo(content);
        var name = words.of("studies.sheet.name", mandates.details(mandate).shortName());
        FileResponse.send(
                SheetWriter.MEDIA_TYPE,
                content.toByteArray(),
                ContentDisposition.attachment(name + "." + kind),
                response);
    }
}
