package no.mandat.workflow.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.SlidesExport;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportDocument;
import no.mandat.workflow.report.ReportSlides;

/** Writes the big report ten times in a row in each format, in a JVM that has no more memory than it was started with. */
public final class ReportExports {

    static final int TIMES = 10;

    /** Caches of the JVM fill in the first runs; what grows after them, grows. */
    private static final int SETTLED = 3;

    private static final double GROWTH = 4;

    private ReportExports() {}

    /** Arguments: the folder with the pictures, where the files are left as well. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var content = BigReport.content();
        var facts = BigReport.facts(folder);
        measure("Word", folder.resolve("report.docx"), out -> WordExport.write(document(folder), out));
        measure("PDF", folder.resolve("report.pdf"), out -> PdfExport.write(document(folder), out));
        measure(
                "PowerPoint",
                folder.resolve("report.pptx"),
                out -> SlidesExport.write(ReportSlides.of(content, facts, Audience.EVERYBODY), out));
    }

    private static ExportDocument document(Path folder) {
        return ReportDocument.of(BigReport.content(), BigReport.facts(folder), Audience.EVERYBODY);
    }

    private interface Format {

        void write(OutputStream out) throws IOException;
    }

    private static void measure(String name, Path file, Format format) throws Exception {
        var watch = new Watch();
        List<Long> taken = new ArrayList<>();
        List<Long> alive = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            taken.add(Figures.nanos(() -> written(file, format)));
            alive.add(Figures.alive());
        }
        var what = "%s of a 200-page report with %d pictures and %d footnotes"
                .formatted(name, BigReport.PICTURES, BigReport.NOTES);
        Figures.seconds(what + ", the first, of a JVM that did nothing before", taken.getFirst() / 1e6, 5);
        Figures.seconds(
                what + ", the slowest of the next " + (TIMES - 1),
                Figures.percentile(1, new ArrayList<>(taken.subList(1, TIMES))),
                5);
        Figures.megabytes(
                what + ", the most that its heap held, with what waits to be collected", watch.end() / Figures.MB, 256);
        Figures.megabytes(
                what + ", what stays of it more after the tenth than after the third",
                Math.max(0, alive.getLast() - alive.get(SETTLED - 1)) / Figures.MB,
                GROWTH);
    }

    private static Path written(Path file, Format format) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(out);
        }
        return file;
    }

    /** Looks now and then at how much of the heap is in use. */
    private static final class Watch {

        private static final long BETWEEN = 20;

        private final AtomicLong most = new AtomicLong();
        private final Thread looks = Thread.ofPlatform().daemon().start(this::look);

        private void look() {
            var memory = ManagementFactory.getMemoryMXBean();
            while (!Thread.currentThread().isInterrupted()) {
                most.accumulateAndGet(memory.getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(Duration.ofMillis(BETWEEN).toNanos());
            }
        }

        private long end() throws InterruptedException {
            looks.interrupt();
            looks.join();
            return most.get();
        }
    }
}
