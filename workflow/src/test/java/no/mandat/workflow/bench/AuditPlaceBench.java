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
import javax.sql.DataSource;
import no.mandat.workflow.InServer;
import no.mandat.workflow.World;
import no.mandat.workflow.auditlog.TestedLog;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;

/**
 * How soon what was written has its place in the tree, while five hundred edits a second are committed for a minute. Each is sent when its
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

    @Test
    void hasItsPlaceWithinASecond() throws Exception {
        var drafts = new ArrayList<EditedDraft>();
        for (int i = 0; i < WRITERS; i++) {
            var secretary = world.person("Sekretær " + i, RealmRole.SECRETARIAT);
            var mandate = world.draft(secretary, "Plass " + i);
            drafts.add(new EditedDraft(secretary, World.as(secretary, () -> queries.details(mandate))));
        }
        int early = (int) (PER_SECOND / WRITERS * WARM_UP.toSeconds());
        int each = (int) (PER_SECOND / WRITERS * LENGTH.toSeconds());
        List<Long> committed = new ArrayList<>();
        List<UUID> entries = new ArrayList<>();
        long begin;
        try (var places = new SeenPlaces(source, threadFactory);
                var threads = Executors.newFixedThreadPool(WRITERS, threadFactory)) {
            long start = System.nanoTime();
            begin = start + WARM_UP.toNanos();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(threads.submit(writing(drafts.get(i), start + i * gap() / WRITERS, early + each)));
            }
            for (int i = 0; i < WRITERS; i++) {
                var done = running.get(i).get();
                var written = places.edits(drafts.get(i).mandate());
                assertThat(written).hasSameSizeAs(done);
                committed.addAll(done.subList(early, early + each));
                entries.addAll(written.subList(early, early + each));
            }
            tell(committed, places.of(entries), begin);
            Figures.count(
                    "entries of these that have their place, with no gap and no double between them",
                    (int) (entries.size() - places.misplaced()),
                    committed.size());
        }
        requireItIsRight(drafts.getFirst(), entries.getLast());
    }

    /** Nanoseconds from one edit of a writer to its next one. */
    private static long gap() {
        return Duration.ofSeconds(1).toNanos() * WRITERS / PER_SECOND;
    }

    /** One edit after the other, each when its time comes; when each was committed. */
    private Callable<List<Long>> writing(EditedDraft draft, long start, int count) {
        return () -> {
            List<Long> committed = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                long due = start + i * gap();
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                draft.edit(service::edit);
                committed.add(System.nanoTime());
            }
            return committed;
        };
    }

    private static void tell(List<Long> committed, List<Long> seen, long begin) {
        long end = begin + LENGTH.toNanos();
        long inTime = committed.stream().filter(at -> at <= end).count();
        int perSecond = (int) Math.round((double) inTime / LENGTH.toSeconds());
        Figures.atLeast(
                "edits committed a second, when %d are sent a second for %d s by %d writers"
                        .formatted(PER_SECOND, LENGTH.toSeconds(), WRITERS),
                perSecond,
                REACHED);
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            taken.add(Math.max(0, seen.get(i) - committed.get(i)));
        }
        var name = "from the commit to the place in the tree at %d writes a second, ".formatted(perSecond);
        Figures.seconds(name + "p95", Figures.percentile(0.95, taken), GOAL);
    }

    /** All that was written is covered by a checkpoint, and right as those see it who have the public key. */
    private void requireItIsRight(EditedDraft draft, UUID last) throws Exception {
        log.decideSomethingIn(draft.mandate());
        assertThat(log.isCovered(last)).isTrue();
        assertThat(log.verify(List.of())).isEmpty();
    }
}
