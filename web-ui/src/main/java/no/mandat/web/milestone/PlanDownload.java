package no.mandat.web.milestone;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PathDownload;
import no.mandat.workflow.mandate.ClauseQueries;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.milestone.PlanCalendars;
import no.mandat.workflow.milestone.PlanQueries;
import no.mandat.workflow.milestone.PlanSheet;
import no.mandat.workflow.sheet.SheetWriter;
import no.mandat.workflow.words.Words;

/** Gives a plan as a file to whoever reads it: as a calendar, or as a spreadsheet. What is not theirs looks like what isn't there. */
@WebServlet(PlanNavigation.DOWNLOAD + "/*")
public class PlanDownload extends PathDownload {

    private static final long serialVersionUID = 1L;

    static final String CALENDAR = "text/calendar;charset=UTF-8";

    private final transient PlanCalendars calendars;
    private final transient PlanQueries plans;
    private final transient ClauseQueries clauses;
    private final transient MandateQueries mandates;

    /** Takes what it reads from. */
    @Inject
    public PlanDownload(PlanCalendars calendars, PlanQueries plans, ClauseQueries clauses, MandateQueries mandates) {
        super("\\.(ics|xlsx)");
        this.calendars = calendars;
        this.plans = plans;
        this.clauses = clauses;
        this.mandates = mandates;
    }

    @Override
    protected void send(UUID id, String kind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var mandate = new MandateId(id);
        if (kind.equals("ics")) {
            send(calendars.of(mandate).getBytes(StandardCharsets.UTF_8), CALENDAR, name(mandate, kind), response);
        } else {
            send(sheet(mandate, request), SheetWriter.MEDIA_TYPE, name(mandate, kind), response);
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
