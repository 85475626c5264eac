package no.mandat.workflow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Figures of a bench: measured one after the other on the same machine, told as ratios. They go to a file in the server's
 * log folder, one line a figure: {@code name · measured · goal · ok|short}; deploy/bench prints them.
 */
final class Figures {

    private static final Path FILE = Path.of(System.getProperty("jboss.server.log.dir"), "figures.txt");

    private Figures() {}

    /** A ratio that must not be above the goal. */
    static void ratio(String name, double measured, double against, double goal) {
        double ratio = measured / against;
        write(String.format(
                Locale.ROOT,
                "%s · %.2f × (%.2f ms / %.2f ms) · ≤ %.1f × · %s",
                name,
                ratio,
                measured,
                against,
                goal,
                ratio <= goal ? "ok" : "short"));
    }

    /** The 95th percentile in milliseconds of the work, done so many times after as many again to warm up. */
    static double p95(int times, Callable<?> work) throws Exception {
        return percentile(0.95, times, work);
    }

    /** The median in milliseconds. */
    static double median(int times, Callable<?> work) throws Exception {
        return percentile(0.5, times, work);
    }

    private static double percentile(double share, int times, Callable<?> work) throws Exception {
        for (int i = 0; i < times; i++) {
            consume(work.call());
        }
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            consume(work.call());
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[(int) Math.ceil(share * times) - 1] / 1e6;
    }

    private static void consume(Object result) {
        if (result == null) {
            throw new IllegalStateException("the work gave nothing");
        }
    }

    static void write(String line) {
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
