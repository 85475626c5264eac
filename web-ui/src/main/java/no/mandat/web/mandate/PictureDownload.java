package no.mandat.web.mandate;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.clause.ClauseAddress;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Gives a picture among a mandate's clauses to whoever may read the mandate: PNG or JPEG and nothing else, to be shown in our own
 * pages. What is not theirs looks like what isn't there.
 */
@WebServlet(ClauseAddress.PICTURES + "/*")
public class PictureDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})/([0-9a-f-]{36})");

    private final transient ClauseQueries clauses;

    /** Takes what it reads from. */
    @Inject
    public PictureDownload(ClauseQueries clauses) {
        this.clauses = clauses;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            FileResponse.send(find(request), "inline", response);
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Download find(HttpServletRequest request) {
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return clauses.picture(new MandateId(PathIds.uuid(path.group(1))), PathIds.uuid(path.group(2)));
    }
}
