package no.mandat.web.session;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import no.mandat.workflow.operations.EndedLogins;

/**
 * Finds the sessions of a login that the identity provider has ended. On this node each open page is told at once; on the
 * others the next request, a heartbeat included, finds the login among the ended ones.
 */
@ApplicationScoped
public class OpenSessions {

    private static final String CHECKED = OpenSessions.class.getName() + ".checked";
    private static final String ENDED = OpenSessions.class.getName() + ".ended";
    private static final long CHECK_EVERY = Duration.ofSeconds(2).toNanos();
    private static final String LEAVE = "window.mandat.leave()";

    /** By the login's name, then by the session's own id: the server hands out a new object for the same session. */
    private final Map<String, Map<String, HttpSession>> bySid = new ConcurrentHashMap<>();

    private final EndedLogins ended;

    /** Takes the record of ended logins. */
    @Inject
    public OpenSessions(EndedLogins ended) {
        this.ended = ended;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected OpenSessions() {
        this(null);
    }

    /** Remembers the session of a login. */
    void remember(String sid, HttpSession session) {
        bySid.computeIfAbsent(sid, login -> new ConcurrentHashMap<>()).put(session.getId(), session);
    }

    /** Forgets a session that is over. */
    void forget(String sid, HttpSession session) {
        bySid.computeIfPresent(sid, (login, sessions) -> {
            sessions.remove(session.getId());
            return sessions.isEmpty() ? null : sessions;
        });
    }

    /** Whether the login of the session was ended; asks the database at most every two seconds. */
    boolean wasEnded(String sid, HttpSession session) {
        if (session.getAttribute(ENDED) != null) {
            return true;
        }
        long now = System.nanoTime();
        if (session.getAttribute(CHECKED) instanceof Long last && now - last < CHECK_EVERY) {
            return false;
        }
        boolean over = ended.isEnded(sid);
        session.setAttribute(CHECKED, now);
        return over;
    }

    /** Ends the login's sessions, everywhere, and tells the open pages of this node. */
    void end(String sid) {
        ended.end(sid);
        Optional.ofNullable(bySid.remove(sid))
                .ifPresent(sessions -> sessions.values().forEach(OpenSessions::end));
    }

    /**
     * From now on the session is refused whatever it asks, and gone with its next request. It isn't thrown away at once:
     * that would shut the way by which the open pages are told.
     */
    private static void end(HttpSession session) {
        try {
            session.setAttribute(ENDED, true);
            VaadinSession.getAllSessions(session).forEach(OpenSessions::tell);
        } catch (IllegalStateException alreadyOver) {
            // It ended by itself between the look-up and now, which is what we want.
        }
    }

    private static void tell(VaadinSession pages) {
        pages.accessSynchronously(() -> pages.getUIs().forEach(OpenSessions::leave));
    }

    private static void leave(UI page) {
        page.getPage().executeJs(LEAVE);
        page.push();
    }
}
