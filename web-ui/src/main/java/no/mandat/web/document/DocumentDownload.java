package no.mandat.web.document;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.attachment.Download;
import no.mandat.workflow.document.DocumentQueries;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Gives a version of a document to whoever may read it: always as a file to keep, never as a page of ours; a link leads away, to the
 * address that was entered and no other. What is not theirs
 * looks like what isn't there.
 */
@WebServlet(DocumentNavigation.DOWNLOAD + "/*")
public class DocumentDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A document's id and a version's number. */
    private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})/([1-9][0-9]{0,5})");

    private final transient DocumentQueries documents;

    /** Takes what it reads from. */
    @Inject
    public DocumentDownload(DocumentQueries documents) {
        this.documents = documents;
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
        return documents.content(new DocumentId(PathIds.uuid(path.group(1))), Integer.parseInt(path.group(2)));
    }

    private static void send(Download file, HttpServletResponse response) throws IOException {
        var address = file.address();
        if (address.isPresent()) {
            // Where it leads isn't told where one comes from.
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cache-Control", "private, no-store");
            response.sendRedirect(address.get());
            return;
        }
        FileResponse.send(file, ContentDisposition.attachment(file.fileName()), response);
    }
}
