package no.mandat.workflow.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;

/** One run of a job: its work and its removal from the table are one transaction, unless the work has transactions of its own. */
@ApplicationScoped
class JobRun {

    private static final ScopedValue<RunningJob> RUNNING = ScopedValue.newInstance();

    private final JobTable table;

    @Inject
    JobRun(JobTable table) {
        this.table = table;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected JobRun() {
        this(null);
    }

    /** The job that the thread runs. */
    static RunningJob current() {
        return RUNNING.get();
    }

    @ActivateRequestContext
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    void run(JobHandler handler, RunningJob job) {
        as(job, () -> handler.run(job.key()));
        table.done(job);
    }

    /** The removal comes after the last part: whoever is killed between them runs again, and finds nothing left to do. */
    @ActivateRequestContext
    void runInParts(JobHandler handler, RunningJob job) {
        as(job, () -> handler.run(job.key()));
        table.done(job);
    }

    static void as(RunningJob job, Runnable work) {
        ScopedValue.where(RUNNING, job).run(() -> Actors.as(new Actor.Automaton(job.kind()), work::run));
    }
}
