package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import no.mandat.workflow.deliverable.PrintedReports.Printed;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.SlidesExport;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.shared.TemporaryFolder;

/**
 * Makes the files that revisions are exported as, one at a time on this server: a long report takes much memory. Each is written to a file of
 * its own first, and kept whole in one transaction; whoever is killed in the middle begins anew.
 */
@ApplicationScoped
class ExportJob implements JobHandler {

    static final JobKind KIND = new JobKind("exporting.file");

    /** Whoever doesn't get their turn comes back then, and keeps no thread from other jobs. */
    private static final Duration SOON = Duration.ofMillis(500);

    private final Semaphore turn = new Semaphore(1);
    private final ExportSource source;
    private final KeptExports kept;

    @Inject
    ExportJob(ExportSource source, KeptExports kept) {
        this.source = source;
        this.kept = kept;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ExportJob() {
        this(null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public boolean isInParts() {
        return true;
    }

    @Override
    public void run(String key) {
        if (!turn.tryAcquire()) {
            source.later(SOON);
            return;
        }
        try {
            var id = UUID.fromString(key);
            source.of(id).ifPresent(one -> make(id, one.printed(), one.format()));
        } finally {
            turn.release();
        }
    }

    private void make(UUID id, Printed printed, ReportFormat format) {
        try {
            var file = TemporaryFolder.EXPORTS.make("." + format.extension());
            try {
                write(printed, format, file);
                kept.keep(id, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Printed printed, ReportFormat format, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            switch (format) {
                case WORD -> WordExport.write(printed.document(), out);
                case PDF -> PdfExport.write(printed.document(), out);
                case SLIDES -> SlidesExport.write(printed.slides(), out);
            }
        }
    }
}
