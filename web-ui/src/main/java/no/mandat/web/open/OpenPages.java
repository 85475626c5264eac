package no.mandat.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.contribution.PublicCalls;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.mandate.PublicMandates;
import no.mandat.workflow.mandate.PublishedMandate;
import no.mandat.workflow.meeting.PublicMeetings;
import no.mandat.workflow.milestone.PublicPlan;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.party.PublicComposition;
import no.mandat.workflow.words.Words;

/**
 * Everything under the public addresses: the list of published mandates, their pages, older versions, pictures, documents and deliverables, and by
 * which method mailings are found. A mandate that isn't published, one that doesn't exist and an address that is none look the same. Who
 * is logged in makes no difference.
 */
@WebServlet(PublicAddress.ALL + "/*")
public class OpenPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Pictures never change. */
    private static final String KEEP = "public, max-age=86400";

    private static final String AFTER = "after";

    private final transient PublicMandates mandates;
    private final transient PublicPlan plans;
    private final transient PublicComposition compositions;
    private final transient PublicCalls calls;
    private final transient PublicMeetings meetings;
    private final transient PublicDeliverables deliverables;
    private final transient ReportPages reports;
    private final transient OpenDocuments documents;
    private final transient OpenTemplates templates;
    private final transient OpenAnswer answer;
    private final transient Configuration configuration;
    private final transient Clock clock;

    /** Takes what it reads from. */
    @Inject
    public OpenPages(
            PublicMandates mandates,
            PublicPlan plans,
            PublicComposition compositions,
            PublicCalls calls,
            PublicMeetings meetings,
            PublicDeliverables deliverables,
            ReportPages reports,
            OpenDocuments documents,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        this.mandates = mandates;
        this.plans = plans;
        this.compositions = compositions;
        this.calls = calls;
        this.meetings = meetings;
        this.deliverables = deliverables;
        this.reports = reports;
        this.documents = documents;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var words = OpenLanguage.of(request);
        var path = OpenPath.of(request.getPathInfo());
        try {
            if (path.isPresent()) {
                send(path.get(), words, request, response);
                return;
            }
        } catch (RefusedException e) {
            // As where there is no such address.
        }
        var page = page(words, words.of("open.notThere.title"), PublicAddress.ALL, Map.of());
        answer.notThere(templates.notThere(page), words, response);
    }

    private void send(OpenPath path, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (path) {
            case OpenPath.Listing() -> list(words, request, response);
            case OpenPath.Method() -> method(words, request, response);
            case OpenPath.Current(var name) -> mandate(name, mandates.current(name), words, request, response);
            case OpenPath.Version(var name, var number) ->
                mandate(name, mandates.version(name, number), words, request, response);
            case OpenPath.File(var name, var number, var extension) -> {
                var paper = documents.of(mandates.version(name, number), extension, words);
                var asFile = ContentDisposition.attachment(paper.fileName());
                answer.file(paper.type().mediaType(), paper.content(), asFile, words, request, response);
            }
            case OpenPath.Report report -> reports.send(report, words, request, response);
            case OpenPath.ReportPicture picture -> reports.send(picture, request, response);
            case OpenPath.Picture(var name, var number, var picture) ->
                FileResponse.publish(mandates.picture(name, number, picture), "inline", KEEP, request, response);
        }
    }

    private void list(Words words, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var after = Optional.ofNullable(request.getParameter(AFTER)).orElse("");
        var rows = mandates.page(after);
        var shown = rows.subList(0, Math.min(rows.size(), PublicMandates.PAGE));
        boolean goesOn = rows.size() > shown.size();
        var page = page(
                words, words.of("open.title"), PublicAddress.ALL, after.isEmpty() ? Map.of() : Map.of(AFTER, after));
        var next = goesOn
                ? "%s?%s=%s&language=%s"
                        .formatted(PublicAddress.ALL, AFTER, shown.getLast().name(), words.tag())
                : "";
        answer.page(templates.list(page, shown, next), words, Optional.empty(), request, response);
    }

    private void method(Words words, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = page(words, words.of("method.title"), PublicAddress.METHOD, Map.of());
        answer.page(templates.method(page), words, Optional.empty(), request, response);
    }

    private void mandate(
            String asked,
            PublishedMandate mandate,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var address = mandate.isCurrent()
                ? PublicAddress.of(mandate.name())
                : PublicAddress.ofVersion(mandate.name(), mandate.shown());
        if (!asked.equals(mandate.name())) {
            response.setHeader("Location", address);
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            return;
        }
        boolean isCurrent = mandate.isCurrent();
        var sheet = new MandateSheet(
                page(words, mandate.title(), address, Map.of()),
                mandate,
                isCurrent ? plans.of(mandate.id()) : List.of(),
                isCurrent ? compositions.group(mandate.id()) : List.of(),
                isCurrent ? calls.ofMandate(mandate.id()) : List.of(),
                isCurrent ? meetings.of(mandate.id()) : List.of(),
                isCurrent ? deliverables.of(mandate.id()) : List.of(),
                clock);
        answer.page(templates.mandate(sheet), words, Optional.of(mandate.changedAt()), request, response);
    }

    private OpenPage page(Words words, String title, String path, Map<String, String> query) {
        return new OpenPage(words, title, configuration.publicUrl(), path, query);
    }
}
