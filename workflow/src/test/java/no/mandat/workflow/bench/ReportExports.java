package no.mandat.workflow.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
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

/**
 * Writes the big report ten times in a row in each format, in a JVM that has no more memory than it was started with. What an export needs of
 * the heap can't be more than that: one that needs more ends in an OutOfMemoryError, and so does the bench. What is told beside it is how
 * much of the heap a collection leaves while they are written, how much is alive after each, and what the whole process takes of the machine.
 */
public final class ReportExports {

    static final int TIMES = 10;

    /** Caches of the JVM fill in the first runs; what grows after them, grows. */
    private static final int SETTLED = 3;

    private static final double GROWTH = 4;

    /** The same with those caches. */
    private static final double GROWTH_FROM_FIRST = 8;

    /** What the JVM was started with ({@link LittleJvm}). */
    private static final double HEAP = 256;

    /** Classes, fonts and words stay from one to the next, and nothing of the report. */
    private static final double STAYS = 96;

    /** Beside the heap stand the program, its threads, and what the machine's libraries draw. */
    private static final double PROCESS = 512;

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
                what + ", the most that a collection left of its heap (what needs more than -Xmx fails)",
                watch.end() / Figures.MB,
                HEAP);
        Figures.megabytes(
                what + ", the most of its heap that was alive after an export, by a full collection",
                Collections.max(alive) / Figures.MB,
                STAYS);
        Figures.megabytes(
                what + ", what is alive more after the tenth than after the first",
                more(alive.getFirst(), alive.getLast()),
                GROWTH_FROM_FIRST);
        Figures.megabytes(
                what + ", what is alive more after the tenth than after the third",
                more(alive.get(SETTLED - 1), alive.getLast()),
                GROWTH);
        var resident = Resident.most();
        if (resident.isPresent()) {
            Figures.megabytes(
                    what + ", the most of the machine's memory that the process has held until then (VmHWM)",
                    resident.getAsLong() / Figures.MB,
                    PROCESS);
        }
    }

    private static double more(long before, long after) {
        return Math.max(0, after - before) / Figures.MB;
    }

    private static Path written(Path file, Format format) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            format.write(out);
        }
        return file;
    }

    /** Looks now and then at how much of the heap was in use after the last collection of each of its parts. */
    private static final class Watch {

        private static final long BETWEEN = 20;

        private final AtomicLong most = new AtomicLong();
        private final Thread looks = Thread.ofPlatform().daemon().start(this::look);

        private void look() {
            var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                    .toList();
            while (!Thread.currentThread().isInterrupted()) {
                long left = heap.stream()
                        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                        .sum();
                most.accumulateAndGet(left, Math::max);
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
