package no.mandat.web.document;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import no.mandat.domain.shared.DocumentId;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.document.DocumentQueries;

/**
 * Gives a version of a document to whoever may read it: always as a file to keep, never as a page of ours; a link leads away, to the
 * address that was entered and no other. What is not theirs
 * looks like what isn't there.
 */
@WebServlet(DocumentNavigation.DOWNLOAD + "/*")
public class DocumentDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    private final transient DocumentQueries documents;

    /** Takes what it reads from. */
    @Inject
    public DocumentDownload(DocumentQueries documents) {
        // A version's number.
        super("/([1-9][0-9]{0,5})");
        this.documents = documents;
    }

    @Override
    protected void send(UUID id, String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var file = documents.content(new DocumentId(id), Integer.parseInt(number));
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
