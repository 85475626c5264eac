package no.mandat.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.party.Admission;
import no.mandat.workflow.party.Login;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import org.jboss.logging.MDC;

/**
 * Says who acts in a request: admits a login once, refuses a session that was ended at the identity provider, and binds
 * the actor and the request's id for the use cases and the log.
 */
public class SessionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Actor LOGIN = new Actor.Automaton("login");
    private static final Pattern PARTS = Pattern.compile("/(styles|scripts|fonts|icons)/.*");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final transient Admission admission;
    private final transient OpenSessions open;
    private final transient PlainPages pages;
    private final transient Configuration configuration;

    /** Takes its parts. */
    @Inject
    public SessionFilter(Admission admission, OpenSessions open, PlainPages pages, Configuration configuration) {
        this.configuration = configuration;
        this.admission = admission;
        this.open = open;
        this.pages = pages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var requestId = requestId(request);
        response.setHeader("X-Request-Id", requestId);
        MDC.put("requestId", requestId);
        try {
            var login = LoginReader.login(request);
            if (login.isEmpty()
                    || isWayOut(request)
                    || isPartOfPages(request)
                    || PlainPages.isCalendar(request.getRequestURI())
                    || PublicAddress.isOne(request.getServletPath())) {
                chain.doFilter(request, response);
            } else {
                signedIn(login.get(), requestId, request, response, chain);
            }
        } finally {
            MDC.remove("requestId");
            MDC.remove("actor");
        }
    }

    private void signedIn(
            Login login, String requestId, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> found;
        try {
            found = wasEnded(request) ? Optional.empty() : Optional.of(admitted(login, requestId, request));
        } catch (RefusedException e) {
            pages.refused(e.refusal(), request, response);
            return;
        } catch (RuntimeException e) {
            if (SessionReader.isThere(request.getSession(false))) {
                pages.trouble(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, e, request, response);
                return;
            }
            // The session ended between two lines: another tab of the same login was faster, or the way out.
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            end(request, response, chain);
            return;
        }
        var actor = found.get().actor();
        MDC.put("actor", actor.id());
        try {
            Actors.<Exception>as(actor, requestId, () -> chain.doFilter(request, response));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Whoever is not let in must still be able to leave. */
    private static boolean isWayOut(HttpServletRequest request) {
        return request.getServletPath().equals("/logout");
    }

    /** What every page is drawn with, those included that say that the database is away. */
    private static boolean isPartOfPages(HttpServletRequest request) {
        return PARTS.matcher(request.getRequestURI()).matches();
    }

    private boolean wasEnded(HttpServletRequest request) {
        var session = request.getSession();
        return LoginReader.sid(request)
                .filter(sid -> open.wasEnded(sid, session))
                .isPresent();
    }

    private static void end(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional.ofNullable(request.getSession(false)).ifPresent(SessionFilter::invalidate);
        if (PlainPages.OPEN.contains(request.getServletPath())) {
            chain.doFilter(request, response);
        } else if (Query.isOfScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(LoginAnswer.without(request));
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyOver) {
            // Another tab of the same login asked at the same moment, and has ended it.
        }
    }

    private SignedIn admitted(Login login, String requestId, HttpServletRequest request) {
        var session = request.getSession();
        return SignedIn.in(session)
                .filter(kept -> kept.isOf(login, LoginReader.sid(request).orElse(null)))
                .orElseGet(() -> admit(login, requestId, request, session));
    }

    private SignedIn admit(Login login, String requestId, HttpServletRequest request, HttpSession session) {
        var admitted = new Admission.Admitted[1];
        Actors.as(LOGIN, requestId, () -> admitted[0] = admission.admit(login));
        var sid = LoginReader.sid(request).orElse(null);
        var signedIn =
                new SignedIn(admitted[0].actor(), sid, admitted[0].language().orElse(null));
        signedIn.keepIn(session);
        if (sid != null) {
            open.remember(sid, session);
        }
        return signedIn;
    }

    /** The proxy's name of the request where there is one; what a browser claims isn't believed: it stands in the audit. */
    private String requestId(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Request-Id"))
                .filter(id -> configuration.isBehindProxy())
                .filter(id -> REQUEST_ID.matcher(id).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
    }
}
