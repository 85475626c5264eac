package no.mandat.workflow.jobs;

import com.github.kagkarlsson.scheduler.task.AbstractTask;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.SchedulableTaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;

/** A kind of job, as the scheduler knows it. */
final class JobTask extends AbstractTask<Void> {

    private final JobHandler handler;
    private final JobRunner runner;

    JobTask(JobHandler handler, JobRunner runner) {
        super(
                handler.kind().name(),
                Void.class,
                (failed, operations) -> runner.failed(
                        handler,
                        RunningJob.of(failed.getExecution()),
                        failed.getCause().orElse(null)),
                (dead, operations) -> runner.died(RunningJob.of(dead.getExecution())));
        this.handler = handler;
        this.runner = runner;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        runner.run(handler, RunningJob.of(context.getExecution()));
        return (done, operations) -> {
            // The run has removed the job in its own transaction.
        };
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String key) {
        return new SchedulableTaskInstance<>(instance(key), (Instant now) -> now);
    }

    @Override
    public SchedulableInstance<Void> schedulableInstance(String key, Void nothing) {
        return schedulableInstance(key);
    }
}
