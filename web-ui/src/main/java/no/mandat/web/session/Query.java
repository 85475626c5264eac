package no.mandat.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the query of an address, word for word. Unlike a parameter it is never looked for in what a request brings. */
final class Query {

    private Query() {}

    /** Each name with its value. */
    static Stream<String> parts(@Nullable String query) {
        return query == null ? Stream.empty() : Arrays.stream(query.split("&"));
    }

    /** The first value of that name. */
    static Optional<String> value(HttpServletRequest request, String name) {
        return parts(request.getQueryString())
                .filter(part -> part.equals(name) || part.startsWith(name + "="))
                .map(part -> part.substring(Math.min(part.length(), name.length() + 1)))
                .findFirst();
    }

    /** Whether Vaadin's own script asks, and nobody for a page. */
    static boolean isOfScript(HttpServletRequest request) {
        return value(request, "v-r").isPresent();
    }
}
