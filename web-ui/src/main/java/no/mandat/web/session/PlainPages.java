package no.mandat.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.shared.Refusal;
import no.mandat.web.shared.Faults;
import no.mandat.web.shared.Incidents;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.words.Words;

/**
 * The few pages that stand outside the application, because there is no session or no database: plain HTML in the browser's
 * language. None of them holds anything of anybody's.
 */
@ApplicationScoped
public class PlainPages {

    /** Those that anybody may open. */
    static final Set<String> OPEN = Set.of("/session-over", "/logged-out", "/robots.txt");

    /** Under it private calendars are read, by programs that can't log in. */
    private static final String CALENDARS = "/calendar/";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="robots" content="noindex">%s
              <title>%s – Mandat</title>
              <link rel="icon" href="/icons/mandat.svg">
              <link rel="stylesheet" href="/styles/fonts.css">
              <link rel="stylesheet" href="/styles/tokens.css">
              <link rel="stylesheet" href="/styles/plain.css">
              <script src="/scripts/color-scheme.js"></script>
            </head>
            <body>
              <header><span class="brand">Mandat</span></header>
              <main>
                <section class="card">
                  <h1>%s</h1>
                  <p>%s</p>
                  %s
                </section>
              </main>
            </body>
            </html>
            """;

    private static final String RETRY = "\n  <script src=\"/scripts/unavailable.js\" defer></script>";

    private final SecurityHeaders headers;

    /** Takes what is put on each. */
    @Inject
    public PlainPages(SecurityHeaders headers) {
        this.headers = headers;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PlainPages() {
        this(null);
    }

    /** Whether anybody may open that address. */
    static boolean isOpen(String path) {
        return OPEN.contains(path) || isCalendar(path) || PublicAddress.isOne(path);
    }

    /** Whether the address is its own key: who is logged in makes no difference there. */
    static boolean isCalendar(String path) {
        return path.startsWith(CALENDARS);
    }

    /** The session is over; the link leads back to the same place, by way of a new login. */
    void sessionOver(String back, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = words(request);
        send(
                HttpServletResponse.SC_OK,
                words,
                "plain.sessionOver",
                "",
                link(back, words.of("plain.logInAgain")),
                response);
    }

    /** Logged out, here and at the identity provider. */
    void loggedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = words(request);
        send(
                HttpServletResponse.SC_OK,
                words,
                "plain.loggedOut",
                "",
                link("/", words.of("plain.logInAgain")),
                response);
    }

    /** The login was right, but it can't become a person here. */
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = words(request);
        var key = refusal instanceof PartyRefusal.AtLogin atLogin ? key(atLogin) : "plain.refused";
        var logout = "<form method=\"post\" action=\"/logout\"><button class=\"primary\">%s</button></form>"
                .formatted(escaped(words.of("plain.logOut")));
        send(HttpServletResponse.SC_FORBIDDEN, words, key, "", logout, response);
    }

    /** Something that the application needs doesn't answer; a page that was asked for comes by itself when it does again. */
    void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "5");
        var words = words(request);
        if ("POST".equals(request.getMethod()) && isForEverybody(request)) {
            send(HttpServletResponse.SC_SERVICE_UNAVAILABLE, words, "plain.notSent", "", "", response);
            return;
        }
        boolean canAskAgain = "GET".equals(request.getMethod()) && request.getParameter("v-r") == null;
        send(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                words,
                canAskAgain ? "plain.unavailable" : "plain.unavailableNow",
                canAskAgain ? RETRY : "",
                canAskAgain ? link("", words.of("plain.tryAgain")) : home(words),
                response);
    }

    private static boolean isForEverybody(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .filter(PublicAddress::isOne)
                .isPresent();
    }

    /** The identity provider's answer could not be made a login; the link leads to the same place by way of a new one. */
    void loginFailed(int status, String back, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = words(request);
        send(status, words, "plain.loginFailed", "", link(back, words.of("plain.tryAgain")), response);
    }

    /** There is nothing at this address, or nothing for the one who asks. */
    void notThere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = words(request);
        send(HttpServletResponse.SC_NOT_FOUND, words, "trouble.notThere", "", home(words), response);
    }

    /** The browser, or whatever it is, asks for something that makes no sense. */
    void notUnderstood(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = words(request);
        send(status, words, "plain.notUnderstood", "", home(words), response);
    }

    /** Something failed: it is logged, and the page says whether it's an outage or something that nobody foresaw. */
    void trouble(int status, Throwable fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var number = Incidents.log(fault);
        if (Faults.isOutage(fault)) {
            unavailable(request, response);
        } else {
            incident(status, number, request, response);
        }
    }

    /** Something is wrong here; its number leads to the log. */
    private void incident(int status, String number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = words(request);
        send(status, words, "trouble.incident", "", home(words), response, number);
    }

    private static String home(Words words) {
        return link("/", words.of("trouble.home"));
    }

    private static String key(PartyRefusal.AtLogin refusal) {
        return switch (refusal) {
            case PartyRefusal.AccountTaken taken -> "plain.accountTaken";
            case PartyRefusal.EmailTooLong tooLong -> "plain.emailTooLong";
            case PartyRefusal.EmailNotVerified unproven -> "plain.emailNotVerified";
        };
    }

    private void send(
            int status,
            Words words,
            String key,
            String head,
            String action,
            HttpServletResponse response,
            Object... values)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        headers.tighten(response);
        var title = escaped(words.of(key + ".title"));
        response.getWriter()
                .print(PAGE.formatted(
                        words.locale().getLanguage(),
                        head,
                        title,
                        title,
                        escaped(words.of(key + ".text", values)),
                        action));
    }

    private static Words words(HttpServletRequest request) {
        var chosen = Optional.ofNullable(request.getSession(false))
                .flatMap(SignedIn::in)
                .map(SignedIn::language)
                .map(Locale::forLanguageTag);
        return Stream.concat(chosen.stream(), Collections.list(request.getLocales()).stream())
                .filter(Words::has)
                .findFirst()
                .map(Words::in)
                .orElseGet(() -> Words.in(Locale.forLanguageTag("nb")));
    }

    private static String link(String address, String text) {
        return "<a class=\"primary\" href=\"%s\">%s</a>".formatted(escaped(address), escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
