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
import java.util.stream.Stream;
import no.mandat.web.operations.IdentityProvider;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the server's login. Every answer gets its security headers here, the redirect to the login included. Who
 * would be sent to an identity provider that doesn't answer gets a page that says so and tries again, instead of the
 * browser's bare error; whoever is logged in passes.
 */
public class FrontDoor implements ServletExtension {

    /** Where the server's login module notes which answer it waits for. */
    private static final String STATE_COOKIE = "OAuth_Token_Request_State";

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addOuterHandlerChainWrapper(next -> exchange -> handle(exchange, next));
    }

    private static void handle(HttpServerExchange exchange, HttpHandler next) throws Exception {
        var context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        var request = (HttpServletRequest) context.getServletRequest();
        var response = (HttpServletResponse) context.getServletResponse();
        bean(SecurityHeaders.class).putOn(response);
        if (isPageOfAStranger(request) && !bean(IdentityProvider.class).answers()) {
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

    private static boolean isPageOfAStranger(HttpServletRequest request) {
        return isPage(request) && !PlainPages.isOpen(request.getRequestURI()) && !isSignedIn(request);
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getParameter("v-r") == null
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(SignedIn::in)
                .isPresent();
    }

    /** The identity provider has let nobody in, for instance since the login page had stood open for too long. */
    private static boolean isFailedLogin(HttpServletRequest request) {
        return request.getParameter("error") != null && isExpected(request);
    }

    /**
     * Two tabs that log in at once share the browser's one note of a login under way, and the first to come back no longer
     * fits it. It is sent on without the answer: the identity provider knows the person by now and lets them through. So is
     * an address that somebody has typed with a word of the answer in it.
     */
    private static boolean isAnswerToNothing(HttpServletRequest request) {
        boolean isAnswer = request.getParameter("code") != null && isExpected(request);
        return LoginAnswer.isIn(request.getQueryString()) && !isAnswer && isPage(request);
    }

    private static boolean isExpected(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("state"))
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
