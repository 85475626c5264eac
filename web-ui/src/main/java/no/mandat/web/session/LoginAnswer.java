package no.mandat.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words that an identity provider answers a login with, in the query of the address that it leads back to. It leads
 * nobody back to an address that holds one of them already.
 */
final class LoginAnswer {

    private static final Set<String> WORDS = Set.of(
            "access_token",
            "code",
            "error",
            "error_description",
            "expires_in",
            "id_token",
            "iss",
            "kc_action",
            "kc_action_status",
            "max_age",
            "response",
            "scope",
            "session_state",
            "state",
            "token_type");

    private LoginAnswer() {}

    /** Whether a query holds any of them. */
    static boolean isIn(@Nullable String query) {
        return Query.parts(query).anyMatch(LoginAnswer::isWord);
    }

    /** Whether it holds the code that stands for a login. */
    static boolean hasCode(String query) {
        return Query.parts(query).anyMatch(part -> part.startsWith("code="));
    }

    /** The address of a request without them. */
    static String without(HttpServletRequest request) {
        return without(request.getRequestURI(), request.getQueryString());
    }

    /** The address without them. */
    static String without(String path, @Nullable String query) {
        var rest = Query.parts(query).filter(part -> !isWord(part)).collect(Collectors.joining("&"));
        return rest.isEmpty() ? path : path + "?" + rest;
    }

    private static boolean isWord(String part) {
        return WORDS.contains(part.replaceFirst("=.*", ""));
    }
}
