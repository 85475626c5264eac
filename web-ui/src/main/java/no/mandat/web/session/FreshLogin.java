package no.mandat.web.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Asks for a login although one is logged in: for what takes proof that it is still the same person. The session here ends,
 * and the identity provider shows its form again ({@code prompt=login}); afterwards one is back in the same place. Only a page
 * of ours can ask for it, so that no link logs anybody out.
 */
@WebServlet("/fresh-login")
public class FreshLogin extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String BACK = FreshLogin.class.getName();

    /** Leaves the page for a login, and comes back to the address. */
    public static void ask(String address) {
        VaadinSession.getCurrent().getSession().setAttribute(BACK, address);
        UI.getCurrent().getPage().setLocation("/fresh-login");
    }

    /** Does something, and asks for a login where it is refused for want of a fresh one; the refusal goes on. */
    public static void orAsk(String address, Runnable act) {
        try {
            act.run();
        } catch (RefusedException e) {
            if (e.refusal() instanceof SharedRefusal.LoginTooOld) {
                ask(address);
            }
            throw e;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var back = Optional.ofNullable(request.getSession(false)).map(session -> (String) session.getAttribute(BACK));
        if (back.isPresent()) {
            request.getSession().invalidate();
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(back.map(address -> SessionOver.ownPath(address) + "?prompt=login")
                .orElse("/"));
    }
}
