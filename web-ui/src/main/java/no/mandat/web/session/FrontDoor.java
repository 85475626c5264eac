package no.mandat.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.web.operations.IdentityProvider;
import no.mandat.web.shared.PublicAddress;
import no.mandat.web.shared.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the server's login. Every answer gets its security headers here, the redirect to the login included. Who
 * would be sent to an identity provider that doesn't answer gets a page that says so and tries again, instead of the
 * browser's bare error; whoever is logged in passes. What brings more than anybody takes there is refused before it is read.
 */
public class FrontDoor implements ServletExtension {

    /** Where the server's login module notes which answer it waits for. */
    private static final String STATE_COOKIE = "OAuth_Token_Request_State";

    private static final Set<String> ASKING = Set.of("GET", "HEAD");

    /** Who isn't signed in sends a logout token or nothing, but for the forms of the public pages. */
    private static final long MOST_BYTES_OF_A_STRANGER = 64 * 1024L;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(next -> exchange -> handle(exchange, next));
    }

    private static void handle(HttpServerExchange exchange, HttpHandler next) throws Exception {
        var context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        var request = (HttpServletRequest) context.getServletRequest();
        var response = (HttpServletResponse) context.getServletResponse();
        bean(SecurityHeaders.class).putOn(response);
        var refused = refusal(request);
        if (refused.isPresent()) {
            // The rest isn't waited for.
            response.setHeader("Connection", "close");
            bean(PlainPages.class).notUnderstood(refused.getAsInt(), request, response);
        } else if (isPageOfAStranger(request) && !bean(IdentityProvider.class).answers()) {
            bean(PlainPages.class).unavailable(request, response);
        } else if (!"GET".equals(request.getMethod())) {
            // What is sent is read by whoever takes it, and no sooner: an answer to a login comes in an address.
            next.handleRequest(exchange);
        } else if (isFailedLogin(request)) {
            response.sendRedirect("/session-over?back=" + URLEncoder.encode(LoginAnswer.without(request), UTF_8));
        } else if (isAnswerToNothing(request)) {
            response.sendRedirect(LoginAnswer.without(request));
        } else {
            next.handleRequest(exchange);
        }
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /**
     * The status for what brings something where it is only asked, or too much for somebody who isn't signed in: what is open
     * without a login would have the server read it into memory. What is sent to the public pages their own gate judges. A script whose
     * session is over is told so, as the login tells it.
     */
    static OptionalInt refusal(HttpServletRequest request) {
        if (!RequestBody.isIn(request) || PublicAddress.isOne(request.getRequestURI())) {
            return OptionalInt.empty();
        }
        if (ASKING.contains(request.getMethod())) {
            return OptionalInt.of(HttpServletResponse.SC_BAD_REQUEST);
        }
        boolean isOfAnyLength = RequestBody.isOfAnyLength(request);
        boolean isShort = !isOfAnyLength && request.getContentLengthLong() <= MOST_BYTES_OF_A_STRANGER;
        if (isShort || isSignedIn(request)) {
            return OptionalInt.empty();
        }
        boolean isOfScript =
                Query.isOfScript(request) || request.getRequestURI().startsWith("/VAADIN/");
        if (isOfScript || "application/json".equals(request.getHeader("Accept"))) {
            return OptionalInt.of(HttpServletResponse.SC_UNAUTHORIZED);
        }
        return OptionalInt.of(
                isOfAnyLength
                        ? HttpServletResponse.SC_LENGTH_REQUIRED
                        : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    private static boolean isPageOfAStranger(HttpServletRequest request) {
        return isPage(request) && !PlainPages.isOpen(request.getRequestURI()) && !isSignedIn(request);
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && !Query.isOfScript(request)
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(SignedIn::in)
                .isPresent();
    }

    /** The identity provider has let nobody in, for instance since the login page had stood open for too long. */
    private static boolean isFailedLogin(HttpServletRequest request) {
        return Query.value(request, "error").isPresent() && isExpected(request);
    }

    /**
     * Two tabs that log in at once share the browser's one note of a login under way, and the first to come back no longer
     * fits it. It is sent on without the answer: the identity provider knows the person by now and lets them through. So is
     * an address that somebody has typed with a word of the answer in it.
     */
    private static boolean isAnswerToNothing(HttpServletRequest request) {
        boolean isAnswer = Query.value(request, "code").isPresent() && isExpected(request);
        return LoginAnswer.isIn(request.getQueryString()) && !isAnswer && isPage(request);
    }

    private static boolean isExpected(HttpServletRequest request) {
        return Query.value(request, "state")
                .filter(state -> state.equals(expectedState(request)))
                .isPresent();
    }

    private static @Nullable String expectedState(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(STATE_COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }
}
