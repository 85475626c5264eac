package no.mandat.web.shared;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.shared.RefusedException;

/** Gives a file that a path names by an id and a part. What is not the reader's looks like what isn't there. */
public abstract class PathDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final Pattern path;

    /**
     * Takes paths of one form, and no others.
     *
     * @param part what stands behind the id, as a regular expression with one group
     */
    protected PathDownload(String part) {
        this.path = Pattern.compile("/([0-9a-f-]{36})" + part);
    }

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var named = path.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!named.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(PathIds.uuid(named.group(1)), named.group(2), request, response);
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /**
     * Sends it.
     *
     * @throws RefusedException when it isn't there, or isn't theirs
     */
    protected abstract void send(UUID id, String part, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
