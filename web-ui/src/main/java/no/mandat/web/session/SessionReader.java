package no.mandat.web.session;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a session that may be over: a request keeps the one it came with, also when another has ended that meanwhile. */
final class SessionReader {

    private SessionReader() {}

    /** What is kept in it under a name; nothing, where it is over. */
    static Optional<Object> read(HttpSession session, String name) {
        try {
            return Optional.ofNullable(session.getAttribute(name));
        } catch (IllegalStateException over) {
            return Optional.empty();
        }
    }

    /** Whether it is there, and not over. */
    static boolean isThere(@Nullable HttpSession session) {
        if (session == null) {
            return false;
        }
        try {
            var ignored = session.getAttributeNames();
            return true;
        } catch (IllegalStateException over) {
            return false;
        }
    }
}
