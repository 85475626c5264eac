package no.mandat.web.open;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.mandat.web.shared.PublicAddress;

/** Tells programs that follow links what is theirs to read: what was published, and what the audit log proves (RFC 9309). */
@WebServlet("/robots.txt")
public class RobotsText extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String RULES = """
            User-agent: *
            Allow: %1$s$
            Allow: %1$s?
            Allow: %1$s/
            Allow: %2$s$
            Allow: %2$s?
            Allow: /styles/
            Allow: /fonts/
            Allow: /icons/
            Disallow: /
            """.formatted(PublicAddress.ALL, PublicAddress.AUDIT);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getWriter().print(RULES);
    }
}
