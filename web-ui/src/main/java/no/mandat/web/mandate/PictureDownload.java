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
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Gives a picture among a mandate's clauses to whoever may read the mandate: PNG or JPEG and nothing else, to be shown in our own
 * pages. What is not theirs looks like what isn't there.
 */
@WebServlet(MandateNavigation.PICTURES + "/*")
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
            send(find(request), response);
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

    private static void send(Download file, HttpServletResponse response) throws IOException {
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", "inline");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "private, no-store");
        file.writeTo(response.getOutputStream());
    }
}
