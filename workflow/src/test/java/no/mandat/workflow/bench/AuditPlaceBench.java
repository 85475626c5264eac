package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.InServer;
import no.mandat.workflow.World;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;

/**
 * How soon what was written has its place in the tree, while five hundred writes a second are committed for a minute. Each is sent when its
 * time comes, whatever became of the ones before; its entry has its place when somebody else can read that.
 */
class AuditPlaceBench extends InServer {

    private static final int PER_SECOND = 500;
    private static final Duration LENGTH = Duration.ofMinutes(1);

    /** At the same pace, before those that count: until what an edit takes is compiled. */
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private static final int WRITERS = 10;

    /** So many a second must be committed for it to be that pace: the last ones are under way when the minute ends. */
    private static final int REACHED = 495;

    private static final double GOAL = 1;

    private static final String SENT =
            "%d are sent a second for %d s by %d writers".formatted(PER_SECOND, LENGTH.toSeconds(), WRITERS);

    @Inject
    MandateService service;

    @Inject
    MandateQueries queries;

    @Inject
    TestedLog log;

    @Resource
    ManagedThreadFactory threadFactory;

    @Resource(lookup = "java:jboss/datasources/mandat")
    DataSource source;

    /** What writes again and again in a mandate, and leaves an entry of that action each time. */
    private record Writer(MandateId mandate, String action, Runnable write) {}

    /** Restricted readings, of which nothing is written but the entry: for the pace. */
    @Test
    void hasItsPlaceWithinASecond() throws Exception {
        int pace = measure("readings", i -> {
            var mandate = draft(i).mandate();
            return new Writer(mandate, "HistoryRead", () -> log.write(mandate, 1));
        });
        Figures.atLeast("readings committed a second, when %s".formatted(SENT), pace, REACHED);
    }

    /** The whole of an edit, at the pace that the machine reaches. */
    @Test
    void hasItsPlaceWithinASecondWhileMuchIsEdited() throws Exception {
        int pace = measure("edits", i -> {
            var draft = draft(i);
            return new Writer(draft.mandate(), "MandateEdited", () -> draft.edit(service::edit));
        });
        assertThat(pace).isPositive();
    }

    private EditedDraft draft(int number) {
        var secretary = world.person("Sekretær " + number, RealmRole.SECRETARIAT);
        var mandate = world.draft(secretary, "Plass " + number);
        return new EditedDraft(secretary, World.as(secretary, () -> queries.details(mandate)));
    }

    /** @return how many were committed a second */
    private int measure(String what, IntFunction<Writer> made) throws Exception {
        var writers = IntStream.range(0, WRITERS).mapToObj(made).toList();
        int early = (int) (PER_SECOND / WRITERS * WARM_UP.toSeconds());
        int each = (int) (PER_SECOND / WRITERS * LENGTH.toSeconds());
        List<Long> committed = new ArrayList<>();
        List<UUID> entries = new ArrayList<>();
        int pace;
        try (var places = new SeenPlaces(source, threadFactory);
                var threads = Executors.newFixedThreadPool(WRITERS, threadFactory)) {
            long start = System.nanoTime();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(threads.submit(writing(writers.get(i), start + i * gap() / WRITERS, early + each)));
            }
            for (int i = 0; i < WRITERS; i++) {
                var done = running.get(i).get();
                var written =
                        places.entries(writers.get(i).mandate(), writers.get(i).action());
                assertThat(written).hasSameSizeAs(done);
                committed.addAll(done.subList(early, early + each));
                entries.addAll(written.subList(early, early + each));
            }
            pace = tell(what, committed, places.of(entries), start + WARM_UP.toNanos());
            Figures.count(
                    "entries of these that have their place, with no gap and no double between them",
                    (int) (entries.size() - places.misplaced()),
                    committed.size());
        }
        requireItIsRight(writers.getFirst(), entries.getLast());
        return pace;
    }

    /** Nanoseconds from one write of a writer to its next one. */
    private static long gap() {
        return Duration.ofSeconds(1).toNanos() * WRITERS / PER_SECOND;
    }

    /** One write after the other, each when its time comes; when each was committed. */
    private Callable<List<Long>> writing(Writer writer, long start, int count) {
        return () -> {
            List<Long> committed = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                long due = start + i * gap();
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                writer.write().run();
                committed.add(System.nanoTime());
            }
            return committed;
        };
    }

    private static int tell(String what, List<Long> committed, List<Long> seen, long begin) {
        long end = begin + LENGTH.toNanos();
        long inTime = committed.stream().filter(at -> at <= end).count();
        int perSecond = (int) Math.round((double) inTime / LENGTH.toSeconds());
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            taken.add(Math.max(0, seen.get(i) - committed.get(i)));
        }
        Figures.seconds(
                "from the commit to the place in the tree at %d %s a second, when %s, p95"
                        .formatted(perSecond, what, SENT),
                Figures.percentile(0.95, taken),
                GOAL);
        return perSecond;
    }

    /** All that was written is covered by a checkpoint, and right as those see it who have the public key. */
    private void requireItIsRight(Writer writer, UUID last) throws Exception {
        log.decideSomethingIn(writer.mandate());
        assertThat(log.isCovered(last)).isTrue();
        assertThat(log.verify(List.of())).isEmpty();
    }
}
