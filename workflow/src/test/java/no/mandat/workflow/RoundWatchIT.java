package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.mandat.domain.approval.PositionKind;
import no.mandat.domain.shared.RoundId;
import no.mandat.workflow.approval.RoundWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether open pages of a round are told, within two seconds, wherever it happened. */
class RoundWatchIT extends InAGroup {

    private static final long GOAL_SECONDS = 2;

    @Inject
    RoundWatch watch;

    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch otherTold = new CountDownLatch(1);
    private RoundId round;
    private Runnable unwatch;
    private Runnable unwatchOther;

    @BeforeEach
    void twoOpenPages() {
        round = open();
        unwatchOther = watch.watch(open(), otherTold::countDown);
        unwatch = watch.watch(round, told::countDown);
    }

    @AfterEach
    void close() {
        unwatch.run();
        unwatchOther.run();
    }

    @Test
    void aPositionThatIsCastOnThisNodeIsTold() throws InterruptedException {
        cast(ada, round, PositionKind.OBJECT);
        isToldToItsOwnPageOnly();
    }

    @Test
    void aPositionThatIsCastOnAnotherNodeIsTold() throws InterruptedException {
        world.castElsewhere(round, ada);
        isToldToItsOwnPageOnly();
    }

    @Test
    void thatSomebodyLeftTheBodyIsTold() throws InterruptedException {
        world.endMembership(secretary, mandate, bo);
        assertThat(told.await(GOAL_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private void isToldToItsOwnPageOnly() throws InterruptedException {
        assertThat(told.await(GOAL_SECONDS, TimeUnit.SECONDS)).isTrue();
        // The same look has compared both.
        assertThat(otherTold.getCount()).isEqualTo(1);
    }
}
