package no.mandat.web.mandate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.mandate.ClauseQueries;

/**
 * Gives a picture among a mandate's clauses to whoever may read the mandate: PNG or JPEG and nothing else, to be shown in our own
 * pages. What is not theirs looks like what isn't there.
 */
@WebServlet(ClauseAddress.PICTURES + "/*")
public class PictureDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient ClauseQueries clauses;

    /** Takes what it reads from. */
    @Inject
    public PictureDownload(ClauseQueries clauses) {
        super("/([0-9a-f-]{36})");
        this.clauses = clauses;
    }

    @Override
    protected void send(UUID id, String picture, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileResponse.send(clauses.picture(new MandateId(id), PathIds.uuid(picture)), "inline", response);
    }
}
