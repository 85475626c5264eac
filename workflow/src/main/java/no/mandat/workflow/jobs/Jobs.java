package no.mandat.workflow.jobs;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Asks for work to be done later, in the caller's transaction: what is rolled back was never asked for. There is at most one
 * job for each kind and key.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Jobs {

    private final JobTable table;
    private final JobHandlers handlers;
    private final JobEngine engine;
    private final Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    @Inject
    Jobs(JobTable table, JobHandlers handlers, JobEngine engine, Clock clock) {
        this.table = table;
        this.handlers = handlers;
        this.engine = engine;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Jobs() {
        this(null, null, null, null);
    }

    /**
     * Asks for a job. Where one with the key waits already, it stays as it is. Where it is running just now, it may not have
     * seen what the caller changed: it runs again.
     *
     * @param key what it is about, at most 100 characters; no personal data, for it stands in logs
     * @param at when; at once, if that is past
     */
    public void schedule(JobKind kind, String key, Instant at) {
        handlers.require(kind);
        table.add(kind, key, at);
        wakeAfterCommit(at);
    }

    /** Asks for several at once, in few statements, each as by {@link #schedule(JobKind, String, Instant)}. */
    public void schedule(JobKind kind, List<String> keys, Instant at) {
        handlers.require(kind);
        if (!keys.isEmpty()) {
            table.add(kind, keys, at);
            wakeAfterCommit(at);
        }
    }

    /** Moves a job to another time, whether it waits, is running, has failed, or isn't there. */
    public void reschedule(JobKind kind, String key, Instant at) {
        handlers.require(kind);
        table.move(kind, key, at);
        wakeAfterCommit(at);
    }

    /**
     * Asked by a run of a job: it is to run again at that time. Whoever has asked for it since the run began comes before that,
     * for the run may not have seen what they changed.
     */
    public void again(Instant at) {
        table.giveBack(JobRun.current(), at);
        wakeAfterCommit(at);
    }

    /**
     * Runs a job now, as part of what the caller does and in its transaction: for the demo, whose past has no time for jobs to run by
     * themselves. Where it asks to run {@linkplain #again again}, it doesn't.
     */
    public void runHere(JobKind kind, String key) {
        var handler = handlers.require(kind);
        JobRun.as(RunningJob.here(kind, key), () -> handler.run(key));
    }

    /** Takes a job away, if there is one. One that is running ends as it would have. */
    public void cancel(JobKind kind, String key) {
        table.remove(kind, key);
    }

    /** Those of the jobs that have failed when they last ran, and wait to be tried again. */
    public Set<String> failing(JobKind kind, Collection<String> keys) {
        return keys.isEmpty() ? Set.of() : table.failing(kind, keys);
    }

    /**
     * Whether one waits or is running, and didn't fail when it last ran.
     *
     * @param beginning what its key begins with
     */
    public boolean isUnderWay(JobKind kind, String beginning) {
        return table.has(kind, beginning);
    }

    private void wakeAfterCommit(Instant at) {
        if (at.isAfter(clock.instant()) || transactions.getResource(Jobs.class) != null) {
            return;
        }
        transactions.putResource(Jobs.class, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What is due is seen by others only after the commit.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    engine.wake();
                }
            }
        });
    }
}
