package no.mandat.web.session;

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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Set<String> ANSWER = Set.of("code", "state", "session_state", "iss");

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
        } else if (isAnswerToAnotherTab(request)) {
            response.sendRedirect(withoutAnswer(request));
        } else {
            next.handleRequest(exchange);
        }
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    private static boolean isPageOfAStranger(HttpServletRequest request) {
        boolean page = "GET".equals(request.getMethod())
                && request.getParameter("v-r") == null
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
        return page && !PlainPages.OPEN.contains(request.getRequestURI()) && !isSignedIn(request);
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(SignedIn::in)
                .isPresent();
    }

    /**
     * Two tabs that log in at once share the browser's one note of a login under way, and the first to come back no longer
     * fits it. It is sent on without the answer: the identity provider knows the person by now and lets them through.
     */
    private static boolean isAnswerToAnotherTab(HttpServletRequest request) {
        return request.getParameter("code") != null
                && Optional.ofNullable(request.getParameter("state"))
                        .filter(state -> !state.equals(expectedState(request)))
                        .isPresent();
    }

    private static @Nullable String expectedState(HttpServletRequest request) {
        return Stream.of(Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(STATE_COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private static String withoutAnswer(HttpServletRequest request) {
        var rest = Stream.of(request.getQueryString().split("&"))
                .filter(part -> !ANSWER.contains(part.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
        return request.getRequestURI() + (rest.isEmpty() ? "" : "?" + rest);
    }
}
