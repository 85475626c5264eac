package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import no.mandat.domain.contribution.CallEvent;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.shared.Events;

/**
 * Closes a call at its last instant. Each open call has one job; whatever happens to the call sets it anew, in the same transaction.
 * What is sent after that instant is refused whether the job has run or not.
 */
@ApplicationScoped
class CallClosing implements JobHandler {

    static final JobKind KIND = new JobKind("deadline.call");

    private final Calls calls;
    private final Events events;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    CallClosing(Calls calls, Events events, Jobs jobs, Clock clock) {
        this.calls = calls;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallClosing() {
        this(null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    void settle(@Observes CallEvent event) {
        var call = calls.require(event.call());
        var key = call.id().toString();
        if (call.state() == CallState.OPEN) {
            jobs.reschedule(KIND, key, call.window().closesAt());
        } else {
            jobs.cancel(KIND, key);
        }
    }

    @Override
    public void run(String key) {
        var call = calls.lock(new CallId(UUID.fromString(key)));
        call.expire(clock.instant()).ifPresent(events::fire);
    }
}
