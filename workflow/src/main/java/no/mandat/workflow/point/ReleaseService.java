package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.HandlingAction;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.contribution.ReceiptLetters;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.UseCases;

/** Lets contributors know their answers (domain.md, Handling): of a contribution all at once, and the call is answered with the last. */
@UseCases
public class ReleaseService {

    /** How many contributions are answered in one transaction. */
    static final int AT_ONCE = 100;

    private final Points points;
    private final Calls calls;
    private final Contributions contributions;
    private final ReceiptLetters letters;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public ReleaseService(
            Points points,
            Calls calls,
            Contributions contributions,
            ReceiptLetters letters,
            Mandates mandates,
            Access access,
            Events events,
            Clock clock) {
        this.points = points;
        this.calls = calls;
        this.contributions = contributions;
        this.letters = letters;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReleaseService() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Answers contributions all of whose points are confirmed, at most {@value #AT_ONCE} of them. With the last of them the call is
     * answered; one that nobody contributed to is, too.
     *
     * @throws RefusedException {@link PointRefusal.CallStillOpen}, {@link PointRefusal.NothingToRelease}
     */
    public Released release(@Valid ReleaseAnswers command) {
        var call = calls.require(command.call());
        access.require(Permission.HANDLE_POINTS, mandates.require(call.mandate()));
        call = calls.lock(call.id());
        if (call.state() != CallState.CLOSED || contributions.isUndivided(call.id())) {
            throw new RefusedException(new PointRefusal.CallStillOpen());
        }
        var at = clock.instant();
        var releasable = points.releasable(call.id(), AT_ONCE + 1);
        var now = releasable.subList(0, Math.min(AT_ONCE, releasable.size()));
        for (var id : now) {
            answer(contributions.hold(id), call, at);
        }
        int unanswered = contributions.unanswered(call.id());
        if (now.isEmpty() && unanswered > 0) {
            throw new RefusedException(new PointRefusal.NothingToRelease(unanswered));
        }
        if (unanswered == 0) {
            events.fire(call.finish(at));
        }
        return new Released(now.size(), unanswered, releasable.size() > AT_ONCE);
    }

    private void answer(Contribution contribution, Call call, Instant at) {
        var all = points.of(contribution.id());
        all.stream()
                .filter(point -> point.state() == PointState.CONFIRMED)
                .forEach(point -> events.fire(point.release(at)));
        events.fire(contribution.handle(HandlingAction.ANSWER, at));
        letters.answered(contribution, call, !all.isEmpty());
    }
}
