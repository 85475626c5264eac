package no.mandat.workflow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Figures of a bench: measured one after the other on the same machine, told as ratios. They go to a file in the server's
 * log folder, or to the one that deploy/bench names for a bench without a server, one line a figure: {@code name · measured · goal ·
 * ok|short}; deploy/bench prints them.
 */
final class Figures {

    static final double MB = 1024 * 1024;

    private static final Path FILE = Optional.ofNullable(System.getProperty("jboss.server.log.dir"))
            .map(folder -> Path.of(folder, "figures.txt"))
            .orElseGet(() -> Path.of(System.getProperty("mandat.figures")));

    /** Work that is slow is measured less often: a short figure must not take an hour. */
    private static final long LONGEST = Duration.ofSeconds(10).toNanos();

    private static final int FEWEST = 3;

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

    /** Milliseconds that must not be more than so many seconds. */
    static void seconds(String name, double milliseconds, double goal) {
        double seconds = milliseconds / 1000;
        write(String.format(
                Locale.ROOT, "%s · %.2f s · ≤ %.1f s · %s", name, seconds, goal, seconds <= goal ? "ok" : "short"));
    }

    /** Milliseconds that must not be more than the goal. */
    static void milliseconds(String name, double measured, double goal) {
        write(String.format(
                Locale.ROOT, "%s · %.2f ms · ≤ %.0f ms · %s", name, measured, goal, measured <= goal ? "ok" : "short"));
    }

    /** A share of 1 that must be above the goal. */
    static void share(String name, double measured, double goal) {
        write(String.format(
                Locale.ROOT, "%s · %.5f · ≥ %.2f · %s", name, measured, goal, measured >= goal ? "ok" : "short"));
    }

    /** Memory that must not be more than the goal. */
    static void megabytes(String name, double measured, double goal) {
        write(String.format(
                Locale.ROOT, "%s · %.0f MB · ≤ %.0f MB · %s", name, measured, goal, measured <= goal ? "ok" : "short"));
    }

    /** A number that must not be below the goal. */
    static void atLeast(String name, int measured, int goal) {
        write("%s · %d · ≥ %d · %s".formatted(name, measured, goal, measured >= goal ? "ok" : "short"));
    }

    /** Bytes that each of many takes, which must not be more than the goal. */
    static void bytes(String name, double measured, double goal) {
        write(String.format(
                Locale.ROOT, "%s · %.0f B · ≤ %.0f B · %s", name, measured, goal, measured <= goal ? "ok" : "short"));
    }

    /** How many bytes of the heap are alive. */
    static long alive() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** So many of so many, and all must be. */
    static void count(String name, int right, int all) {
        write("%s · %d of %d · all · %s".formatted(name, right, all, right == all ? "ok" : "short"));
    }

    /** The 95th percentile in milliseconds of the work, done so many times after as many again to warm up. */
    static double p95(int times, Callable<?> work) throws Exception {
        samples(times, work);
        return percentile(0.95, samples(times, work));
    }

    /** That share of the samples, in milliseconds. */
    static double percentile(double share, List<Long> nanos) {
        Collections.sort(nanos);
        return nanos.get((int) Math.ceil(share * nanos.size()) - 1) / 1e6;
    }

    /** How many nanoseconds the work took, once. */
    static long nanos(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        if (work.call() == null) {
            throw new IllegalStateException("the work gave nothing");
        }
        return System.nanoTime() - start;
    }

    private static List<Long> samples(int times, Callable<?> work) throws Exception {
        List<Long> samples = new ArrayList<>();
        long end = System.nanoTime() + LONGEST;
        while (samples.size() < times && (samples.size() < FEWEST || System.nanoTime() < end)) {
            samples.add(nanos(work));
        }
        return samples;
    }

    private static void write(String line) {
        try {
            Files.writeString(FILE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
