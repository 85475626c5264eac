package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import no.mandat.workflow.jobs.Ends;
import no.mandat.workflow.jobs.Errand;
import no.mandat.workflow.jobs.JobEnded;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.jobs.PartErrand;
import org.junit.jupiter.api.Test;

class JobsIT extends InServer {

    private static final String WAITING = "select count(*) from scheduled_tasks where task_instance = ?1";
    private static final String MARKS = "select count(*) from ended_session where sid = ?1";

    @Inject
    Jobs jobs;

    @Inject
    Errand errand;

    @Inject
    PartErrand parts;

    @Inject
    Ends ends;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Resource
    UserTransaction transaction;

    @PersistenceContext
    EntityManager database;

    private final String key = UUID.randomUUID().toString();

    @Test
    void runsAfterTheCommitAsASystemActorAndIsGone() throws Exception {
        transaction.begin();
        jobs.schedule(Errand.KIND, key, now());
        assertThat(errand.runs(key)).isEmpty();
        transaction.commit();

        assertThat(ends.await(Errand.KIND, key, 1)).containsExactly(new JobEnded(Errand.KIND, key, true));
        assertThat(errand.runs(key)).containsExactly("system:test.errand");
        assertThat(world.number(WAITING, key)).isZero();
    }

    @Test
    void isTakenAwayByARollback() throws Exception {
        transaction.begin();
        jobs.schedule(Errand.KIND, key, now());
        transaction.rollback();
        assertThat(world.number(WAITING, key)).isZero();

        var later = UUID.randomUUID().toString();
        commit(() -> jobs.schedule(Errand.KIND, later, now()));
        ends.awaitDone(Errand.KIND, later);
        assertThat(errand.runs(key)).isEmpty();
    }

    @Test
    void runsOnceForTwoSchedulingsOfItsKey() throws Exception {
        transaction.begin();
        jobs.schedule(Errand.KIND, key, now());
        jobs.schedule(Errand.KIND, key, now());
        transaction.commit();
        ends.awaitDone(Errand.KIND, key);

        assertThat(errand.runs(key)).hasSize(1);
        assertThat(world.number(WAITING, key)).isZero();
    }

    @Test
    void keepsTheFirstTimeWhenItIsScheduledAgain() throws Exception {
        var tomorrow = now().plus(Duration.ofDays(1));
        commit(() -> jobs.schedule(Errand.KIND, key, tomorrow));
        commit(() -> jobs.schedule(Errand.KIND, key, now()));

        assertThat(world.number(WAITING + " and execution_time = ?2", key, tomorrow))
                .isOne();
    }

    @Test
    void isTriedAgainWhenItFailsAndItsFailureIsRolledBack() throws Exception {
        double failures = failures();
        errand.does(key, () -> {
            errand.mark(key + "/" + errand.runs(key).size());
            if (errand.runs(key).size() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        commit(() -> jobs.schedule(Errand.KIND, key, now()));

        assertThat(ends.awaitDone(Errand.KIND, key)).extracting(JobEnded::done).containsExactly(false, false, true);
        assertThat(world.number(MARKS, key + "/1")).isZero();
        assertThat(world.number(MARKS, key + "/3")).isOne();
        assertThat(failures() - failures).isEqualTo(2);
    }

    @Test
    void keepsThePartsThatWereDoneWhenItsWorkIsInParts() throws Exception {
        var runs = new AtomicInteger();
        parts.does(key, () -> {
            world.change(
                    "insert into ended_session (sid, at) values (?1, utc_timestamp(6))",
                    key + "/" + runs.incrementAndGet());
            if (runs.get() < 2) {
                throw new IllegalStateException("not yet");
            }
        });
        commit(() -> jobs.schedule(PartErrand.KIND, key, now()));

        assertThat(ends.awaitDone(PartErrand.KIND, key))
                .extracting(JobEnded::done)
                .containsExactly(false, true);
        assertThat(world.number(MARKS, key + "/1")).isOne();
        assertThat(world.number(MARKS, key + "/2")).isOne();
        assertThat(world.number(WAITING, key)).isZero();
    }

    @Test
    void isMovedToAnotherTime() throws Exception {
        commit(() -> jobs.schedule(Errand.KIND, key, now().plus(Duration.ofDays(1))));
        commit(() -> jobs.reschedule(Errand.KIND, key, now()));

        ends.awaitDone(Errand.KIND, key);
        assertThat(errand.runs(key)).hasSize(1);
    }

    @Test
    void isCancelled() throws Exception {
        commit(() -> jobs.schedule(Errand.KIND, key, now().plus(Duration.ofDays(1))));
        commit(() -> jobs.cancel(Errand.KIND, key));

        assertThat(world.number(WAITING, key)).isZero();
    }

    @Test
    void waitsForItsTime() throws Exception {
        var due = now().plusMillis(1500);
        var ran = new AtomicReference<Instant>();
        errand.does(key, () -> ran.set(now()));
        commit(() -> jobs.schedule(Errand.KIND, key, due));

        ends.awaitDone(Errand.KIND, key);
        assertThat(ran.get()).isBetween(due, due.plusSeconds(10));
    }

    @Test
    void runsOnceMoreWhenItIsScheduledWhileItRuns() throws Exception {
        var runs = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        errand.does(key, () -> {
            if (errand.runs(key).size() == 1) {
                runs.countDown();
                await(goOn);
            }
        });
        commit(() -> jobs.schedule(Errand.KIND, key, now()));
        await(runs);
        commit(() -> jobs.schedule(Errand.KIND, key, now()));
        goOn.countDown();

        ends.await(Errand.KIND, key, 2);
        assertThat(errand.runs(key)).hasSize(2);
        assertThat(world.number(WAITING, key)).isZero();
    }

    @Test
    void mayAskForItselfAgain() throws Exception {
        errand.does(key, () -> {
            if (errand.runs(key).size() == 1) {
                jobs.again(now());
            }
        });
        commit(() -> jobs.schedule(Errand.KIND, key, now()));

        ends.await(Errand.KIND, key, 2);
        assertThat(world.number(WAITING, key)).isZero();
    }

    @Test
    void whoAsksForItWhileItRunsDoesNotWaitForTheTimeAtWhichItWouldComeByItself() throws Exception {
        var runs = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        errand.does(key, () -> {
            if (errand.runs(key).size() == 1) {
                runs.countDown();
                await(goOn);
                jobs.again(now().plus(Duration.ofDays(1)));
            }
        });
        commit(() -> jobs.schedule(Errand.KIND, key, now()));
        await(runs);
        commit(() -> jobs.reschedule(Errand.KIND, key, now()));
        goOn.countDown();

        ends.await(Errand.KIND, key, 2);
        assertThat(world.number(WAITING, key)).isZero();
    }

    @Test
    void isTakenUpAgainWhenItsNodeWasKilled() throws Exception {
        commit(() -> jobs.schedule(Errand.KIND, key, now().plus(Duration.ofDays(1))));
        transaction.begin();
        database.createNativeQuery(
                        "update scheduled_tasks set picked = true, picked_by = 'gone', execution_time = ?2, last_heartbeat = ?2 where task_instance = ?1")
                .setParameter(1, key)
                .setParameter(2, now().minus(Duration.ofMinutes(2)))
                .executeUpdate();
        transaction.commit();

        ends.awaitDone(Errand.KIND, key);
        assertThat(errand.runs(key)).hasSize(1);
    }

    @Test
    void findsTheContainersNamesOnItsThread() throws Exception {
        var found = new AtomicReference<Object>();
        errand.does(key, () -> found.set(lookUp("java:comp/TransactionSynchronizationRegistry")));
        commit(() -> jobs.schedule(Errand.KIND, key, now()));

        ends.awaitDone(Errand.KIND, key);
        assertThat(found.get()).isNotNull();
    }

    @Test
    void refusesAKindThatNobodyCarriesOut() throws Exception {
        transaction.begin();
        try {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> jobs.schedule(new JobKind("nobodys"), key, now()))
                    .withMessageContaining("nobodys");
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void asksForATransaction() {
        assertThatThrownBy(() -> jobs.schedule(Errand.KIND, key, now())).isInstanceOf(TransactionalException.class);
    }

    private Instant now() {
        return clock.instant();
    }

    private double failures() {
        return meters.timer("mandat.job", "kind", Errand.KIND.name(), "end", "failed")
                .count();
    }

    private void commit(Runnable work) throws Exception {
        transaction.begin();
        work.run();
        transaction.commit();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("BanJNDI") // a name of the platform's
    private static Object lookUp(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }
}
