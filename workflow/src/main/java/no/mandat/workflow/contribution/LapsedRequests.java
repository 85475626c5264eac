package no.mandat.workflow.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.contribution.CallEvent.CallExtended;
import no.mandat.domain.contribution.CallEvent.CallReopened;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Events;

/**
 * What was asked and decided about coming late to a call ends when it takes contributions again: everybody sends as usual, and asks again if
 * they come too late for that as well (docs/decisions/0049).
 */
@ApplicationScoped
class LapsedRequests {

    private final Calls calls;
    private final LateRequests requests;
    private final Events events;
    private final Clock clock;

    @Inject
    LapsedRequests(Calls calls, LateRequests requests, Events events, Clock clock) {
        this.calls = calls;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LapsedRequests() {
        this(null, null, null, null);
    }

    void reopened(@Observes CallReopened event) {
        lapse(event.call());
    }

    /** Its last instant may have come before, and nobody noted it yet. */
    void extended(@Observes CallExtended event) {
        lapse(event.call());
    }

    private void lapse(CallId id) {
        var at = clock.instant();
        requests.outlived(calls.require(id)).forEach(request -> events.follow(request.lapse(at)));
    }
}
