package no.mandat.workflow.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.party.MembershipEnded;
import no.mandat.domain.shared.BodyId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;

/**
 * When somebody leaves a body, those who stay may all have answered: then a round of theirs that passes ends at once. Who
 * leaves on a coming day is waited for by a job.
 */
@ApplicationScoped
class LeavingVoters implements JobHandler {

    private static final JobKind KIND = new JobKind("leaving");
    private static final String BETWEEN = ":";

    private final Rounds rounds;
    private final RoundEnd end;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    LeavingVoters(Rounds rounds, RoundEnd end, Jobs jobs, Clock clock) {
        this.rounds = rounds;
        this.end = end;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LeavingVoters() {
        this(null, null, null, null);
    }

    void settle(@Observes MembershipEnded ended) {
        settle(ended.body());
        ended.changes().stream()
                .filter(change -> change.field().equals("toDay"))
                .map(change -> (LocalDate) change.after())
                .map(lastDay ->
                        lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .filter(gone -> gone.isAfter(clock.instant()))
                .forEach(gone -> jobs.reschedule(KIND, ended.body() + BETWEEN + gone, gone));
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public void run(String key) {
        settle(new BodyId(UUID.fromString(key.split(BETWEEN, 2)[0])));
    }

    private void settle(BodyId body) {
        rounds.openIn(body).stream().map(rounds::lock).forEach(end::settle);
    }
}
