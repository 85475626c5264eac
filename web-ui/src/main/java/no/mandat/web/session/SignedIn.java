package no.mandat.web.session;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import no.mandat.workflow.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has logged in, kept in their session.
 *
 * @param sid the identity provider's name of the login, by which a logout there finds this session
 * @param language the language they once chose, if they have
 */
public record SignedIn(
        Actor.Someone actor, @Nullable String sid, @Nullable String language) implements Serializable {

    private static final String ATTRIBUTE = SignedIn.class.getName();

    /** Who uses the screen that is being drawn. */
    public static Optional<SignedIn> current() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(session -> (SignedIn) session.getSession().getAttribute(ATTRIBUTE));
    }

    /** Whoever is kept in the session. */
    static Optional<SignedIn> in(HttpSession session) {
        return Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    /** Keeps them in the session. */
    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }
}
