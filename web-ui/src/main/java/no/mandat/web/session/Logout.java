package no.mandat.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.mandat.web.shared.Incidents;

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
        request.logout();
        try {
            sid.ifPresent(open::end);
        } catch (RuntimeException e) {
            // Whoever leaves has left. Other pages of the login end when the identity provider calls, or with its
            // token.
            Incidents.log(e);
        }
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
