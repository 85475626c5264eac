package no.mandat.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a request brings beside its head, judged by that alone. Whoever asks a request for a parameter has the server read for it what there
 * is, however much, also where a page is only asked for.
 */
public final class RequestBody {

    private RequestBody() {}

    /** Whether there is one, or may be. */
    public static boolean isIn(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || isOfAnyLength(request);
    }

    /** Whether there may be one that doesn't say how long it is. */
    public static boolean isOfAnyLength(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }
}
