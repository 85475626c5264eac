package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import no.mandat.domain.attachment.StoredFile;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.workflow.attachment.Attachments;
import no.mandat.workflow.attachment.Download;

/** Where revisions are asked for as files. Asks nobody whether they may. */
@ApplicationScoped
class ExportDesk {

    /** What a file's name can't hold. */
    private static final Pattern NO_NAME = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");

    private final PrintedReports reports;
    private final KeptExports kept;
    private final Attachments attachments;

    @Inject
    ExportDesk(PrintedReports reports, KeptExports kept, Attachments attachments) {
        this.reports = reports;
        this.kept = kept;
        this.attachments = attachments;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ExportDesk() {
        this(null, null, null);
    }

    /** A revision that is cut, for those readers; it is made where nobody has asked for it before. */
    ExportedFile ask(Deliverable deliverable, int revision, ReportFormat format, ExportReaders readers) {
        var printed = reports.of(deliverable, revision, readers);
        var there = kept.ask(ExportKey.of(printed, format), deliverable.id(), revision, format, readers);
        var content = there.content();
        if (content == null) {
            return new ExportedFile(there.id(), format, null, kept.ahead(there), kept.isFailing(there));
        }
        var name = NO_NAME.matcher(printed.name()).replaceAll("_") + "." + format.extension();
        var file = new StoredFile(name, format.type(), there.size(), there.fingerprint());
        return new ExportedFile(there.id(), format, new Download(file, content, attachments), 0, false);
    }
}
