package no.mandat.workflow.bench;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.consent.AmendmentState;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.InAmendment;
import no.mandat.workflow.consent.ConsentRow;
import org.junit.jupiter.api.Test;

/** The last positions of both bodies at the same moment, again and again, from two hundred threads. */
class BothKeysBench extends InAmendment {

    private static final System.Logger LOG = System.getLogger(BothKeysBench.class.getName());
    private static final int ATTEMPTS = 200;
    private static final int RUNS = 20;
    private static final int AMENDMENTS = 3;

    /** As many threads as are asked for; the server's own executor has fewer. */
    @Resource
    ManagedThreadFactory threadFactory;

    @Test
    void putOneVersionInForce() throws Exception {
        int adopted = 0;
        int amended = 0;
        for (int run = 0; run < RUNS; run++) {
            aGroupOfThree();
            aBoardOfTwoAndWhatTheyAgreeOn();
            adopted += isAdoptedOnce() ? 1 : 0;
            amended += isAmendedOnce() ? 1 : 0;
        }
        Figures.count(
                "runs in which %d attempts at the last two positions put exactly one version in force"
                        .formatted(ATTEMPTS),
                adopted,
                RUNS);
        Figures.count(
                "runs in which of three amendments, by %d attempts at their last positions, exactly one is in force and the others are drafts again"
                        .formatted(ATTEMPTS),
                amended,
                RUNS);
    }

    private boolean isAdoptedOnce() throws Exception {
        var consent = submit();
        allButTheLast(consent);
        boolean answered = race(List.of(consent));
        return answered && stateNow() == MandateState.ADOPTED && versionsInForce() == 1;
    }

    private boolean isAmendedOnce() throws Exception {
        var drafts = IntStream.rangeClosed(1, AMENDMENTS)
                .mapToObj(no -> {
                    var id = draft(secretary, "Plasser " + no);
                    says(id, SEATS, "Gruppen har %d plasser.".formatted(no));
                    return id;
                })
                .toList();
        var asked = drafts.stream().map(this::submit).toList();
        asked.forEach(this::allButTheLast);
        boolean answered = race(asked);
        return answered
                && versionsInForce() == 2
                && in(AmendmentState.IN_FORCE, drafts) == 1
                && in(AmendmentState.DRAFT, drafts) == AMENDMENTS - 1;
    }

    private long in(AmendmentState state, List<AmendmentId> drafts) {
        return drafts.stream().filter(id -> details(id).row().state() == state).count();
    }

    private int versionsInForce() {
        return mandateNow().versions();
    }

    private void allButTheLast(ConsentRow consent) {
        cast(chair, boards(consent), PositionKind.APPROVE);
        List.of(ada, bo).forEach(voter -> cast(voter, groups(consent), PositionKind.APPROVE));
    }

    /** Whether each attempt was either taken or refused in words. */
    private boolean race(List<ConsentRow> asked) throws InterruptedException {
        List<Callable<?>> last = asked.stream()
                .<Callable<?>>mapMulti((consent, next) -> {
                    next.accept(() -> cast(deputyChair, boards(consent), PositionKind.APPROVE));
                    next.accept(() -> cast(cille, groups(consent), PositionKind.APPROVE));
                })
                .toList();
        var start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        boolean answered = true;
        try (var threads = Executors.newFixedThreadPool(ATTEMPTS, threadFactory)) {
            for (int i = 0; i < ATTEMPTS; i++) {
                var attempt = last.get(i % last.size());
                running.add(threads.submit(() -> {
                    start.await();
                    return attempt.call();
                }));
            }
            start.countDown();
            for (var one : running) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    answered &= e.getCause() instanceof RefusedException;
                    if (!(e.getCause() instanceof RefusedException)) {
                        LOG.log(System.Logger.Level.WARNING, "an attempt broke", e.getCause());
                    }
                }
            }
        }
        return answered;
    }
}
