package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.approval.RoundState;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;

/** Reminds those who have not answered, and only them. */
@ApplicationScoped
class ReminderJob implements JobHandler {

    private final Rounds rounds;
    private final RoundLetters letters;

    @Inject
    ReminderJob(Rounds rounds, RoundLetters letters) {
        this.rounds = rounds;
        this.letters = letters;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReminderJob() {
        this(null, null);
    }

    @Override
    public JobKind kind() {
        return RoundJobs.REMINDER;
    }

    @Override
    public void run(String key) {
        var round = rounds.require(RoundJobs.roundOf(key));
        if (round.state() == RoundState.OPEN) {
            letters.remind(round);
        }
    }
}
