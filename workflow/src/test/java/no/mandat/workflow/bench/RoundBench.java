package no.mandat.workflow.bench;

import static no.mandat.workflow.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.approval.RoundState;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PositionId;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.InServer;
import no.mandat.workflow.approval.ApprovalQueries;
import no.mandat.workflow.approval.ApprovalService;
import no.mandat.workflow.approval.CastPosition;
import no.mandat.workflow.approval.ImpartialityQueries;
import no.mandat.workflow.approval.Readings;
import no.mandat.workflow.approval.RoundSettings;
import no.mandat.workflow.mandate.MandateQueries;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

/** A thousand voters of one round at once, and what it costs to open the page of such a round. */
class RoundBench extends InServer {

    private static final int VOTERS = 1_000;
    private static final int THREADS = 64;
    private static final int RUNS = 20;
    private static final int TIMES = 200;

    @Inject
    ApprovalService service;

    @Inject
    ApprovalQueries queries;

    @Inject
    ImpartialityQueries impartiality;

    @Inject
    MandateQueries mandates;

    @Inject
    Readings readings;

    /** As many threads as are asked for; the server's own executor has fewer. */
    @Resource
    ManagedThreadFactory threadFactory;

    @Test
    void everyAcknowledgedPositionIsThereOnce() throws Exception {
        var secretary = world.fresh(world.person("Sekretær", RealmRole.SECRETARIAT));
        var mandate = world.draft(secretary, "Tusen");
        var voters = voters(mandate, VOTERS);
        int right = 0;
        for (int run = 0; run < RUNS; run++) {
            right += isRight(secretary, mandate, voters) ? 1 : 0;
        }
        Figures.count(
                "runs of 1 000 voters on 64 threads in which each acknowledged position is there once and the outcome is right",
                right,
                RUNS);

        var few = world.draft(secretary, "Ti");
        var someone = voters(few, 10).getFirst();
        var small = world.round(secretary, few, RoundSettings.usual());
        var large = world.round(secretary, mandate, RoundSettings.usual());
        var smallest = Figures.p95(TIMES, () -> open(someone, small));
        var largest = Figures.p95(TIMES, () -> open(voters.getFirst(), large));
        Figures.ratio("decision page of a round with 1 000 voters against 10", largest, smallest, 2);
    }

    private List<Actor.Someone> voters(MandateId mandate, int count) {
        List<Actor.Someone> voters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            voters.add(world.voter(mandate, "Medlem " + i));
        }
        return voters;
    }

    /** What the page asks for when it opens. */
    private Object open(Actor.Someone voter, RoundId round) {
        return as(voter, () -> {
            var details = queries.details(round);
            assertThat(queries.text(round, details.revision(), Words.in(Words.BOKMAL)))
                    .isPresent();
            assertThat(readings.lastRead(round)).isEmpty();
            assertThat(impartiality.of(round).lines()).isEmpty();
            assertThat(mandates.details(details.mandate())).isNotNull();
            return queries.positions(round, Seek.first(31));
        });
    }

    /** Two in three approve, one in three abstains; the last one's position ends the round. */
    private boolean isRight(Actor.Someone secretary, MandateId mandate, List<Actor.Someone> voters) throws Exception {
        var round = world.round(secretary, mandate, RoundSettings.usual());
        var hash = as(secretary, () -> queries.details(round)).hash();
        Set<PositionId> acknowledged = ConcurrentHashMap.newKeySet();
        var waiting = new ConcurrentLinkedQueue<>(voters);
        var now = world.fresh(secretary).provenAt();
        var start = new CountDownLatch(1);
        Callable<Integer> casting = () -> {
            start.await();
            int done = 0;
            for (var voter = waiting.poll(); voter != null; voter = waiting.poll()) {
                var somebody = voter.proven(now);
                var kind = done++ % 3 == 0 ? PositionKind.ABSTAIN : PositionKind.APPROVE;
                acknowledged.add(as(
                        somebody,
                        () -> service.cast(new CastPosition(UUID.randomUUID(), round, kind, null, null, null, hash))));
            }
            return done;
        };
        try (var threads = Executors.newFixedThreadPool(THREADS, threadFactory)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(casting));
            }
            start.countDown();
            for (var one : running) {
                one.get();
            }
        }
        long stored = world.number("select count(*) from round_position where round_id = ?1", round.value());
        long voted =
                world.number("select count(distinct voter_id) from round_position where round_id = ?1", round.value());
        var end = as(secretary, () -> queries.details(round));
        return acknowledged.size() == VOTERS
                && stored == VOTERS
                && voted == VOTERS
                && end.state() == RoundState.PASSED
                && end.numbers().cast() == VOTERS;
    }
}
