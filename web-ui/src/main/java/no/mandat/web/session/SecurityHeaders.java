package no.mandat.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import no.mandat.workflow.operations.Configuration;

/**
 * What a browser is told of every answer: load nothing from elsewhere, frame nothing, guess no types, keep no page of
 * somebody's. Vaadin needs inline and evaluated scripts; all the rest is shut.
 */
@ApplicationScoped
public class SecurityHeaders {

    private static final String YEAR = "max-age=31536000; includeSubDomains";

    private static final String FILL_IN = "form-action 'self'";

    private static final String SHUT = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    private final Configuration configuration;
    /** Vaadin runs scripts that it is sent, and writes styles into the page. */
    private final String policy;

    private final String strict;

    /** Takes the settings: a form may go to the identity provider. */
    @Inject
    public SecurityHeaders(Configuration configuration) {
        this.configuration = configuration;
        this.policy = policy("'self' 'unsafe-inline' 'unsafe-eval'", "'self' 'unsafe-inline'");
        this.strict = policy("'self'", "'self'");
    }

    private String policy(String scripts, String styles) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src " + scripts,
                "style-src " + styles,
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "frame-ancestors 'none'",
                "form-action 'self' " + origin(configuration.issuer()));
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected SecurityHeaders() {
        this.configuration = null;
        this.policy = null;
        this.strict = null;
    }

    /** Puts them on an answer, before anything is written. */
    void putOn(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (configuration.publicUrl().startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", YEAR);
        }
    }

    /** For a page that isn't Vaadin's: nothing in it runs but what is a file of ours. */
    void tighten(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", strict);
    }

    /** For a page with a button that everybody may press: as {@link #shut}, but it is sent to us. */
    public void form(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", SHUT.replace("form-action 'none'", FILL_IN));
    }

    /** For a form that everybody fills in: a file of ours keeps what is typed, by asking us. */
    public void typing(HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                SHUT.replace("form-action 'none'", FILL_IN + "; script-src 'self'; connect-src 'self'"));
    }

    /** For a page in which a file of ours works by itself: it can ask nobody anything, so whatever is put into it stays with its reader. */
    public void alone(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", SHUT + "; script-src 'self'");
    }

    /** For a page that everybody reads: nothing runs in it, nothing is sent from it, and it shows what is ours. */
    public void shut(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", SHUT);
    }

    private static String origin(String url) {
        var address = URI.create(url);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
