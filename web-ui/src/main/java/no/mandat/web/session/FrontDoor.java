package no.mandat.web.session;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import no.mandat.web.operations.IdentityProvider;

/**
 * Stands before the server's login. Every answer gets its security headers here, the redirect to the login included. Who
 * would be sent to an identity provider that doesn't answer gets a page that says so and tries again, instead of the
 * browser's bare error; whoever is logged in passes.
 */
public class FrontDoor implements ServletExtension {

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
        return page && !isOpen(request.getRequestURI()) && !isSignedIn(request);
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(SignedIn::in)
                .isPresent();
    }

    private static boolean isOpen(String path) {
        return path.equals("/session-over") || path.equals("/logged-out");
    }
}
