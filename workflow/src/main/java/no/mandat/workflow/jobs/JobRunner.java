package no.mandat.workflow.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.workflow.shared.Actor;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Runs the jobs that were taken, and sees to it that those which fail are tried again. Measures each run:
 * {@code mandat_job_seconds} by kind and by how it ended ({@code done}, {@code failed}).
 */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final JobRun transaction;
    private final JobTable table;
    private final Event<JobEnded> ends;
    private final MeterRegistry registry;
    private final Clock clock;

    @Inject
    JobRunner(JobRun transaction, JobTable table, Event<JobEnded> ends, MeterRegistry registry, Clock clock) {
        this.transaction = transaction;
        this.table = table;
        this.ends = ends;
        this.registry = registry;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected JobRunner() {
        this(null, null, null, null, null);
    }

    void run(JobHandler handler, RunningJob job) {
        var sample = Timer.start(registry);
        var end = "failed";
        MDC.put("actor", new Actor.Automaton(job.kind()).id());
        try {
            if (handler.isInParts()) {
                transaction.runInParts(handler, job);
            } else {
                transaction.run(handler, job);
            }
            end = "done";
        } finally {
            MDC.remove("actor");
            sample.stop(registry.timer("mandat.job", "kind", job.kind(), "end", end));
        }
        ends.fire(new JobEnded(handler.kind(), job.key(), true));
    }

    /** Where even this fails, the database is away: the job counts as dead after a minute, and is taken again. */
    void failed(JobHandler handler, RunningJob job, @Nullable Throwable fault) {
        var pause = job.pause();
        LOG.warnf(
                "job %s of %s has failed %d times in a row and is tried again in %s: %s",
                job.key(), job.kind(), job.failures() + 1, pause, FaultWords.of(fault));
        try {
            table.tryAgain(job, clock.instant().plus(pause));
        } catch (RuntimeException e) {
            LOG.warnf("job %s of %s could not be given back: %s", job.key(), job.kind(), FaultWords.of(e));
        }
        ends.fire(new JobEnded(handler.kind(), job.key(), false));
    }

    /** Its node was killed, or has lost the database. */
    void died(RunningJob job) {
        LOG.warnf("job %s of %s was interrupted and is taken again", job.key(), job.kind());
        table.tryAgain(job, clock.instant());
    }
}
