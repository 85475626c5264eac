package no.mandat.web.contribution;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.mandat.domain.shared.ContributionId;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.contribution.ContributionQueries;
import no.mandat.workflow.contribution.FileOfContribution;

/** Gives a file of a contribution to whoever may read it: always as a file to keep. What is not theirs looks like what isn't there. */
@WebServlet(CallNavigation.DOWNLOAD + "/*")
public class ContributionDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient ContributionQueries contributions;

    /** Takes what it reads from. */
    @Inject
    public ContributionDownload(ContributionQueries contributions) {
        // The file's id.
        super("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
        this.contributions = contributions;
    }

    @Override
    protected void send(UUID id, String part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = contributions.file(new FileOfContribution(new ContributionId(id), UUID.fromString(part)));
        FileResponse.send(file, ContentDisposition.attachment(file.fileName()), response);
    }
}
