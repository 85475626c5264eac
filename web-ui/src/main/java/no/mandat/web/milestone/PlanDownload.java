package no.mandat.web.milestone;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathIds;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.milestone.PlanSheet;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.words.Words;

/** Gives a plan as a file to whoever reads it: as a calendar, or as a spreadsheet. What is not theirs looks like what isn't there. */
@WebServlet(PlanNavigation.DOWNLOAD + "/*")
public class PlanDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String CALENDAR = "text/calendar;charset=UTF-8";

    private static final Pattern PATH = Pattern.compile("/([0-9a-f-]{36})\\.(ics|xlsx)");

    private final transient PlanCalendars calendars;
    private final transient PlanQueries plans;
    private final transient ClauseQueries clauses;
    private final transient MandateQueries mandates;

    /** Takes what it reads from. */
    @Inject
    public PlanDownload(PlanCalendars calendars, PlanQueries plans, ClauseQueries clauses, MandateQueries mandates) {
        this.calendars = calendars;
        this.plans = plans;
        this.clauses = clauses;
        this.mandates = mandates;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var mandate = new MandateId(PathIds.uuid(path.group(1)));
            if (path.group(2).equals("ics")) {
                send(calendars.of(mandate).getBytes(StandardCharsets.UTF_8), CALENDAR, name(mandate, "ics"), response);
            } else {
                send(sheet(mandate, request), SheetWriter.MEDIA_TYPE, name(mandate, "xlsx"), response);
            }
        } catch (RefusedException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(byte[] content, String type, String name, HttpServletResponse response)
            throws IOException {
        FileResponse.send(type, content, ContentDisposition.attachment(name), response);
    }

    private byte[] sheet(MandateId mandate, HttpServletRequest request) throws IOException {
        var language = Optional.ofNullable(request.getParameter("language")).orElse("");
        var content = new ByteArrayOutputStream();
        PlanSheet.of(plans.of(mandate), clauses.text(mandate), Words.in(Locale.of(language)))
                .writeTo(content);
        return content.toByteArray();
    }

    private String name(MandateId mandate, String kind) {
        return "Plan - %s.%s".formatted(mandates.details(mandate).shortName(), kind);
    }
}
