package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;

/** Ends a round at its deadline. It takes the same lock as a position, and looks whether the round is still open. */
@ApplicationScoped
class DeadlineJob implements JobHandler {

    private final Rounds rounds;
    private final RoundEnd end;

    @Inject
    DeadlineJob(Rounds rounds, RoundEnd end) {
        this.rounds = rounds;
        this.end = end;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DeadlineJob() {
        this(null, null);
    }

    @Override
    public JobKind kind() {
        return RoundJobs.DEADLINE;
    }

    @Override
    public void run(String key) {
        end.settle(rounds.lock(RoundJobs.roundOf(key)));
    }
}
