package no.mandat.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says that a session is over, and leads back to where one was. */
@WebServlet("/session-over")
public class SessionOver extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A path of ours, and nothing that a browser takes for another server's address. */
    private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\p{Cntrl}\\\\]{0,2000}");

    private final transient PlainPages pages;

    /** Takes the pages. */
    @Inject
    public SessionOver(PlainPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.sessionOver(ownPath(request.getParameter("back")), request, response);
    }

    /** The path, where it is one of ours; else the first page. */
    static String ownPath(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(text -> OWN_PATH.matcher(text).matches())
                .orElse("/");
    }
}
