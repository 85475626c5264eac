package no.mandat.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session here and at the identity provider. Only by POST, so that no link or picture can do it. */
@WebServlet({"/logout", "/logged-out"})
public class Logout extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient PlainPages pages;
    private final transient OpenSessions open;

    /** Takes its parts. */
    @Inject
    public Logout(PlainPages pages, OpenSessions open) {
        this.pages = pages;
        this.open = open;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var sid = LoginReader.sid(request);
        sid.ifPresent(open::end);
        request.logout();
        response.sendRedirect("/logged-out");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals("/logged-out")) {
            pages.loggedOut(request, response);
        } else {
            response.sendRedirect("/");
        }
    }
}
