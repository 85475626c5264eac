package no.mandat.workflow.deliverable;

import jakarta.inject.Inject;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.export.ExportSlides;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Gives a revision of a deliverable as a document or slides that leave Mandat: to whoever reads that revision. Those outside the group and
 * the board get what is open.
 */
@UseCases
public class DeliverableExport {

    private final DeliverableAccess guard;
    private final PrintedReports reports;
    private final ExportDesk exports;

    /** Takes its parts. */
    @Inject
    DeliverableExport(DeliverableAccess guard, PrintedReports reports, ExportDesk exports) {
        this.guard = guard;
        this.reports = reports;
        this.exports = exports;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeliverableExport() {
        this(null, null, null);
    }

    /**
     * Slides with what their file is called.
     *
     * @param name without what tells its kind
     */
    public record Presented(String name, ExportSlides slides) {}

    /**
     * A revision as a file, which is made where it isn't there.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, for whom the revision isn't there, and where none is cut
     */
    public ExportedFile file(DeliverableId id, int revision, ReportFormat format) {
        var readable = readable(id, revision);
        return exports.ask(readable.deliverable(), revision, format, readers(readable));
    }

    /**
     * A revision as a document, all of it in the language in which it is written.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, for whom the revision isn't there, and where none is cut
     */
    public Exported document(DeliverableId id, int revision) {
        var printed = printed(id, revision);
        return new Exported(printed.name(), printed.document());
    }

    /**
     * A revision as slides, in the same language.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, for whom the revision isn't there, and where none is cut
     */
    public Presented slides(DeliverableId id, int revision) {
        var printed = printed(id, revision);
        return new Presented(printed.name(), printed.slides());
    }

    private PrintedReports.Printed printed(DeliverableId id, int revision) {
        var readable = readable(id, revision);
        return reports.of(readable.deliverable(), revision, readers(readable));
    }

    private ExportReaders readers(Readable readable) {
        return ExportReaders.of(readable, ExemptParts.of(guard.allowed(readable.deliverable())));
    }

    private Readable readable(DeliverableId id, int revision) {
        var deliverable = guard.read(id, Permission.READ_PUBLISHED_WORK);
        var readable = Readable.of(deliverable, guard.allowed(deliverable));
        if (!readable.includes(revision)) {
            throw Deliverables.notThere();
        }
        return readable;
    }
}
