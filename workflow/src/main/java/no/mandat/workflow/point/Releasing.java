package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.HandlingAction;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.ReceiptLetters;
import no.mandat.workflow.jobs.JobHandler;
import no.mandat.workflow.jobs.JobKind;
import no.mandat.workflow.jobs.Jobs;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;

/**
 * Answers the contributors to a call, some at a time until none is left that can be answered. Each has all their answers, and the letter that
 * tells of them, in one transaction: however many there are and wherever it stops, nobody is told half.
 */
@ApplicationScoped
class Releasing implements JobHandler {

    static final JobKind KIND = new JobKind("release.answers");

    private static final String BETWEEN = "/";

    /** How many contributions are answered in one transaction. */
    static final int AT_ONCE = 100;

    private final Points points;
    private final Calls calls;
    private final Contributions contributions;
    private final Mandates mandates;
    private final ReceiptLetters letters;
    private final Jobs jobs;
    private final Events events;
    private final Clock clock;

    @Inject
    Releasing(
            Points points,
            Calls calls,
            Contributions contributions,
            Mandates mandates,
            ReceiptLetters letters,
            Jobs jobs,
            Events events,
            Clock clock) {
        this.points = points;
        this.calls = calls;
        this.contributions = contributions;
        this.mandates = mandates;
        this.letters = letters;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Releasing() {
        this(null, null, null, null, null, null, null, null);
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    /** Whether the call takes no more contributions, and points were made of all that came. */
    boolean isPossible(Call call) {
        return call.state() == CallState.CLOSED && !contributions.isUndivided(call.id());
    }

    /** How many contributions to the call can be answered now, or one more than {@link #AT_ONCE} where more can. */
    int ready(CallId call) {
        var now = clock.instant();
        return points.releasable(call, now, now, AT_ONCE + 1).size();
    }

    /**
     * Answers the first of those that can be answered, in a call that the caller holds, and says how many are left.
     *
     * @param until when somebody chose to: what was confirmed after that waits until somebody chooses to once more
     */
    Released release(Call call, Instant until) {
        var some = some(call, until);
        return new Released(some.contributions(), contributions.unanswered(call.id()), some.more());
    }

    /** With the last of all the call is answered. */
    private Some some(Call call, Instant until) {
        var at = clock.instant();
        var releasable = points.releasable(call.id(), until, at, AT_ONCE + 1);
        var now = releasable.subList(0, Math.min(AT_ONCE, releasable.size()));
        for (var id : now) {
            answer(contributions.hold(id), call, at);
        }
        boolean more = releasable.size() > AT_ONCE;
        if (!now.isEmpty() && !more && !contributions.isUnanswered(call.id())) {
            events.fire(call.finish(at));
        }
        return new Some(now.size(), more);
    }

    /**
     * What was answered at once.
     *
     * @param more whether others can be answered
     */
    private record Some(int contributions, boolean more) {}

    private void answer(Contribution contribution, Call call, Instant at) {
        var all = points.of(contribution.id());
        all.stream()
                .filter(point -> point.state() == PointState.CONFIRMED)
                .forEach(point -> events.fire(point.release(at)));
        events.fire(contribution.handle(HandlingAction.ANSWER, at));
        letters.answered(contribution, call, !all.isEmpty());
    }

    /** Lets the others be answered as well, in transactions of their own. */
    void goOn(Call call, Instant until) {
        jobs.schedule(KIND, ofCall(call.id()) + until, clock.instant());
    }

    /** Whether others are being answered, of those that somebody has released. As long as that fails one may try oneself. */
    boolean isUnderWay(CallId call) {
        return jobs.isUnderWay(KIND, ofCall(call));
    }

    /** What the key of a job begins with; until when it was confirmed what it answers comes after that. */
    private static String ofCall(CallId call) {
        return call + BETWEEN;
    }

    @Override
    public void run(String key) {
        int end = key.indexOf(BETWEEN);
        var call = calls.lock(new CallId(UUID.fromString(key.substring(0, end))));
        // Whoever was let in may have sent something meanwhile, of which no points were made yet: the others don't wait
        // for that. Once the mandate is over they are told that what isn't answered won't be.
        if (call.state() == CallState.CLOSED
                && !mandates.require(call.mandate()).isOver()
                && some(call, Instant.parse(key.substring(end + BETWEEN.length())))
                        .more()) {
            jobs.again(clock.instant());
        }
    }
}
