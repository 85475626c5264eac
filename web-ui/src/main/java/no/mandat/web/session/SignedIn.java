package no.mandat.web.session;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import no.mandat.workflow.party.Login;
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

    /** Whoever is kept in the session; nobody, where it is over. */
    static Optional<SignedIn> in(HttpSession session) {
        return SessionReader.read(session, ATTRIBUTE).map(SignedIn.class::cast);
    }

    /** Whether it is this login, as the identity provider last told of it, and not one that came after it in the same session. */
    boolean isOf(Login login, @Nullable String itsSid) {
        return Objects.equals(sid, itsSid)
                && actor.roles().equals(login.roles())
                && login.rolesAt().equals(actor.rolesAt());
    }

    /** Keeps another language for what is said outside the application. */
    public static void speaks(String tag) {
        current().ifPresent(signedIn -> VaadinSession.getCurrent()
                .getSession()
                .setAttribute(ATTRIBUTE, new SignedIn(signedIn.actor, signedIn.sid, tag)));
    }

    /** Keeps them in the session. */
    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }
}
