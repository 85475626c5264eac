package no.mandat.web.session;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_QUERY_STRING;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What the server itself refuses, before the application or outside it, in words instead of the server's bare "Forbidden". */
@WebServlet("/trouble")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PlainPages pages;

    /** Takes the pages. */
    @Inject
    public ErrorPage(PlainPages pages) {
        this.pages = pages;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = Optional.ofNullable((Integer) request.getAttribute(ERROR_STATUS_CODE))
                .orElse(HttpServletResponse.SC_NOT_FOUND);
        var query = Optional.ofNullable((String) request.getAttribute(ERROR_QUERY_STRING));
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            pages.trouble(status, fault(request), request, response);
        } else if (query.filter(LoginAnswer::hasCode).isPresent()) {
            pages.loginFailed(status, here(request, query.get()), request, response);
        } else if (status == HttpServletResponse.SC_NOT_FOUND) {
            pages.notThere(request, response);
        } else {
            pages.notUnderstood(status, request, response);
        }
    }

    private static Throwable fault(HttpServletRequest request) {
        return Optional.ofNullable((Throwable) request.getAttribute(ERROR_EXCEPTION))
                .orElseGet(() -> new IllegalStateException("an answer of 500 without an exception"));
    }

    private static String here(HttpServletRequest request, String query) {
        return SessionOver.ownPath(LoginAnswer.without((String) request.getAttribute(ERROR_REQUEST_URI), query));
    }
}
