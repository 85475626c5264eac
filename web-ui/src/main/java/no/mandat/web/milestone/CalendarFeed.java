package no.mandat.web.milestone;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mandat.web.shared.EntityTag;
import no.mandat.workflow.attachment.Fingerprints;
import no.mandat.workflow.milestone.PlanCalendars;

/**
 * Gives calendar programs a person's milestones. They can't log in: the address is the key. An unknown one and one that was
 * revoked look the same. No session begins here, and what is sent is kept by no cache but the program's own, which asks
 * whether there is anything new.
 */
@WebServlet(PlanNavigation.FEED + "/*")
public class CalendarFeed extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_-]{22})\\.ics");

    private final transient PlanCalendars calendars;

    /** Takes what it reads from. */
    @Inject
    public CalendarFeed(PlanCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        var calendar = calendar(request);
        if (calendar.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var content = calendar.get().getBytes(StandardCharsets.UTF_8);
        if (EntityTag.settles(Fingerprints.of(content), request, response)) {
            return;
        }
        response.setContentType(PlanDownload.CALENDAR);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private Optional<String> calendar(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .map(PATH::matcher)
                .filter(path -> path.matches())
                .flatMap(path -> calendars.byToken(path.group(1)));
    }
}
