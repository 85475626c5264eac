package no.mandat.workflow.bench;

import static no.mandat.workflow.bench.Figures.percentile;
import static no.mandat.workflow.bench.Figures.ratio;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.mandat.workflow.InServer;
import no.mandat.workflow.World;
import no.mandat.workflow.audit.WithoutAudit;
import no.mandat.workflow.mandate.EditMandate;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.mandate.MandateService;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.Test;

/**
 * An edit of a mandate with its entry in the trail against the same edit without: turn by turn, which is what somebody waits for who saves
 * it; and many at once in turns of some seconds, in which the machine has to do as well what gives the entries their places in the tree.
 */
class AuditCostBench extends InServer {

    private static final double GOAL = 1.3;
    private static final int WARM_UP = 300;
    private static final int TIMES = 500;

    /** As many as keep both cores busy. */
    private static final int THREADS = 4;

    private static final int OF_EACH = 500;
    private static final int TURNS = 7;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    @Inject
    MandateService audited;

    @Inject
    WithoutAudit unaudited;

    @Inject
    MandateQueries queries;

    @Resource
    ManagedThreadFactory threadFactory;

    @Test
    void costsLittle() throws Exception {
        var draft = draft();
        int before = world.trail(draft.mandate()).size();
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();

        for (int i = 0; i < WARM_UP; i++) {
            draft.edit(unaudited::edit);
            draft.edit(audited::edit);
        }
        for (int i = 0; i < TIMES; i++) {
            without.add(draft.edit(unaudited::edit));
            with.add(draft.edit(audited::edit));
        }

        assertThat(world.trail(draft.mandate())).hasSize(before + WARM_UP + TIMES);
        ratio("audit's cost on a write", percentile(0.5, with), percentile(0.5, without), GOAL);
    }

    @Test
    void costsLittleWhileTheTreeGrows() throws Exception {
        var drafts = Stream.generate(this::draft).limit(THREADS).toList();
        List<Long> with = new ArrayList<>();
        List<Long> without = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(THREADS, threadFactory)) {
            turn(threads, drafts, audited::edit);
            turn(threads, drafts, unaudited::edit);
            for (int i = 0; i < TURNS; i++) {
                without.add(turn(threads, drafts, unaudited::edit));
                with.add(turn(threads, drafts, audited::edit));
            }
        }

        ratio(
                "audit's cost on a write, %d at once on two cores, with the tree's growth; a turn of %d, median of %d"
                        .formatted(THREADS, THREADS * OF_EACH, TURNS),
                percentile(0.5, with),
                percentile(0.5, without),
                GOAL);
    }

    private EditedDraft draft() {
        var secretary = world.person("Sekretær", RealmRole.SECRETARIAT);
        var mandate = world.draft(secretary, "Kostnad");
        return new EditedDraft(secretary, World.as(secretary, () -> queries.details(mandate)));
    }

    /** How many nanoseconds it takes until each has been edited so many times; it begins when nothing waits for its place any more. */
    private long turn(ExecutorService threads, List<EditedDraft> drafts, Consumer<EditMandate> service)
            throws Exception {
        while (world.number("select count(*) from audit_waiting") > 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        long start = System.nanoTime();
        List<Future<Integer>> running = new ArrayList<>();
        for (var draft : drafts) {
            running.add(threads.submit(() -> {
                for (int i = 0; i < OF_EACH; i++) {
                    draft.edit(service);
                }
                return OF_EACH;
            }));
        }
        for (var one : running) {
            assertThat(one.get()).isEqualTo(OF_EACH);
        }
        return System.nanoTime() - start;
    }
}
