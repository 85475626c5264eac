package no.mandat.web.communication;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.AskedLanguage;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.communication.CommunicationQueries;
import no.mandat.workflow.communication.CommunicationSheet;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.words.Words;

/** Gives a communications plan as a spreadsheet to whoever reads it. What is not theirs looks like what isn't there. */
@WebServlet(CommunicationNavigation.DOWNLOAD + "/*")
public class CommunicationDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient CommunicationQueries plans;
    private final transient MandateQueries mandates;
    private final transient Clock clock;

    /** Takes what it reads from. */
    @Inject
    public CommunicationDownload(CommunicationQueries plans, MandateQueries mandates, Clock clock) {
        super("\\.(xlsx)");
        this.plans = plans;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var mandate = new MandateId(id);
        var words = Words.in(AskedLanguage.of(request));
        var content = new ByteArrayOutputStream();
        CommunicationSheet.of(plans.of(mandate), clock.getZone(), words).writeTo(content);
        var name =
                words.of("communication.sheet.name", mandates.details(mandate).shortName());
        FileResponse.send(
                SheetWriter.MEDIA_TYPE,
                content.toByteArray(),
                ContentDisposition.attachment(name + "." + kind),
                response);
    }
}
