package no.mandat.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** By what a cache asks whether it has the newest of something (RFC 9110, 8.8.3). */
public final class EntityTag {

    private EntityTag() {}

    /**
     * Puts it on an answer. Whoever has the content already is told so, and gets it no more.
     *
     * @param fingerprint of the content: another content has another
     * @return whether nothing more is to be sent
     */
    public static boolean settles(String fingerprint, HttpServletRequest request, HttpServletResponse response) {
        var tag = "\"" + fingerprint + "\"";
        response.setHeader("ETag", tag);
        boolean known = isKnown(tag, request.getHeader("If-None-Match"));
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return known;
    }

    /** Whether whoever asks has it already. What a proxy has weakened on the way is the same content. */
    private static boolean isKnown(String tag, @Nullable String known) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
