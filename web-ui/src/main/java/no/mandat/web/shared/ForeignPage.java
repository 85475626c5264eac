package no.mandat.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/** A page of somebody else's that sends a form of ours: browsers say so, each in the way it knows. */
public final class ForeignPage {

    private ForeignPage() {}

    /** Whether it was one; where nothing is said there is no browser, or none that sends for others. */
    public static boolean sends(HttpServletRequest request, String ownUrl) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !ownUrl.equals(origin);
    }
}
