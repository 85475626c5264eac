package no.mandat.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import no.mandat.domain.shared.PictureId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.web.shared.ContentDisposition;
import no.mandat.web.shared.ExportPatience;
import no.mandat.web.shared.FileResponse;
import no.mandat.web.shared.PublicAddress;
import no.mandat.workflow.deliverable.PublicDeliverables;
import no.mandat.workflow.deliverable.PublishedReport;
import no.mandat.workflow.deliverable.ReportFormat;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.words.Words;

/** What groups have published, for everybody: as a page, as data and as files. */
@ApplicationScoped
public class ReportPages {

    /** Pictures never change. */
    private static final String KEEP = "public, max-age=86400";

    /** In so many seconds whoever waits for a file asks again. */
    private static final String COME_BACK = "3";

    private final PublicDeliverables deliverables;
    private final ExportPatience patience;
    private final OpenTemplates templates;
    private final OpenAnswer answer;
    private final Configuration configuration;
    private final Clock clock;

    /** Takes what it reads from. */
    @Inject
    public ReportPages(
            PublicDeliverables deliverables,
            ExportPatience patience,
            OpenTemplates templates,
            OpenAnswer answer,
            Configuration configuration,
            Clock clock) {
        this.deliverables = deliverables;
        this.patience = patience;
        this.templates = templates;
        this.answer = answer;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReportPages() {
        this(null, null, null, null, null, null);
    }

    /**
     * A page or a file.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where there is none for everybody
     */
    void send(OpenPath.Report asked, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var report = asked.revision() == 0
                ? deliverables.current(asked.name(), asked.number())
                : deliverables.revision(asked.name(), asked.number(), asked.revision());
        var name = report.of().name();
        if (!asked.name().equals(name)) {
            response.setHeader("Location", address(asked, name));
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            return;
        }
        switch (asked.extension()) {
            case "" -> page(report, words, request, response);
            case "json" -> data(report, words, request, response);
            case "md" -> text(report, words, request, response);
            default -> {
                var format = ReportFormat.of(asked.extension()).orElseThrow();
                made(report, format, words, request, response);
            }
        }
    }

    /**
     * A picture.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} where it is in nothing that everybody reads
     */
    void send(OpenPath.ReportPicture asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var picture =
                deliverables.picture(asked.name(), asked.number(), asked.revision(), new PictureId(asked.picture()));
        FileResponse.publish(picture, "inline", KEEP, request, response);
    }

    private static String address(OpenPath.Report asked, String name) {
        var whole = asked.revision() == 0
                ? PublicAddress.ofDeliverable(name, asked.number())
                : PublicAddress.ofRevision(name, asked.number(), asked.revision());
        return asked.extension().isEmpty() ? whole : whole + "." + asked.extension();
    }

    private void page(PublishedReport report, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var of = report.of();
        int number = report.content().number();
        var path = report.isCurrent()
                ? PublicAddress.ofDeliverable(of.name(), number)
                : PublicAddress.ofRevision(of.name(), number, report.revision());
        var page = new OpenPage(words, report.content().title(), configuration.publicUrl(), path, Map.of());
        var changedAt = Optional.of(report.current().at());
        answer.page(templates.report(new ReportSheet(page, report, clock)), words, changedAt, request, response);
    }

    private void data(PublishedReport report, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var json = new ReportMetadata(report, configuration.publicUrl(), clock)
                .json()
                .toString();
        file(ReportFile.DATA, json, "inline", words, request, response);
    }

    private void text(PublishedReport report, Words words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var name = "%s-%d-%d.md".formatted(report.of().name(), report.content().number(), report.revision());
        var text = ReportFileText.of(report, configuration.publicUrl(), clock);
        file(ReportFile.MARKDOWN, text, ContentDisposition.attachment(name), words, request, response);
    }

    /** One that isn't there is made, once for all who ask; until it is, a page says so and asks again by itself. */
    private void made(
            PublishedReport report,
            ReportFormat format,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var name = report.of().name();
        int number = report.content().number();
        var asked = patience.forLink(() -> deliverables.file(name, number, report.revision(), format));
        var file = asked.made();
        if (file == null) {
            var path = PublicAddress.ofRevision(name, number, report.revision()) + "." + format.extension();
            var page = new OpenPage(
                    words, words.of("open.report.making.title"), configuration.publicUrl(), path, Map.of());
            var told = words.of(
                    asked.failing() ? "open.report.failing" : "open.report.making",
                    words.of("deliverable.download." + format));
            response.setHeader("Retry-After", COME_BACK);
            response.setHeader("Refresh", COME_BACK);
            answer.refused(HttpServletResponse.SC_SERVICE_UNAVAILABLE, templates.message(page, told), words, response);
            return;
        }
        FileResponse.publish(file, ContentDisposition.attachment(file.fileName()), OpenAnswer.ASK, request, response);
    }

    private void file(
            ReportFile kind,
            String text,
            String disposition,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var content = text.getBytes(StandardCharsets.UTF_8);
        answer.file(kind.mediaType() + ";charset=UTF-8", content, disposition, words, request, response);
    }
}
