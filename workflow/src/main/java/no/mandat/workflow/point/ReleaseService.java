package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Lets contributors know their answers (domain.md, Handling): of a contribution all at once, and the call is answered with the last. */
@UseCases
public class ReleaseService {

    /** How many are answered at once; those that can be are counted no further. */
    public static final int AT_ONCE = Releasing.AT_ONCE;

    private final Releasing releasing;
    private final PointParts parts;
    private final Calls calls;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public ReleaseService(
            Releasing releasing,
            PointParts parts,
            Calls calls,
            Mandates mandates,
            Access access,
            Events events,
            Clock clock) {
        this.releasing = releasing;
        this.parts = parts;
        this.calls = calls;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReleaseService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * How many contributions would be answered now, or one more than {@link #AT_ONCE} where more would: what one is told before one lets them
     * know.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public int ready(CallId id) {
        access.require(
                Permission.HANDLE_POINTS, mandates.require(calls.require(id).mandate()));
        return releasing.ready(id);
    }

    /**
     * How many contributions all of whose points are confirmed wait for the end of an embargo, and of which.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public HeldAnswers held(CallId id) {
        var call = calls.require(id);
        access.require(Permission.HANDLE_POINTS, mandates.require(call.mandate()));
        return parts.held(call);
    }

    private void requireNoneHeld(Call call) {
        var held = parts.held(call);
        if (held.contributions() > 0) {
            throw new RefusedException(new PointRefusal.HeldByEmbargo(held.contributions(), held.deliverables()));
        }
    }

    /**
     * Answers contributions all of whose points are confirmed: the first {@value Releasing#AT_ONCE} of them at once, the others in a job, so
     * that nobody waits for it: of what is confirmed now, and no more. With the last of them the call is answered; one that nobody contributed
     * to is, too.
     *
     * @return how many are answered now
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link PointRefusal.CallStillOpen},
     *     {@link PointRefusal.NothingToRelease}, {@link PointRefusal.HeldByEmbargo} where all that is ready points to what is under embargo
     */
    public Released release(@Valid ReleaseAnswers command) {
        // Held first: whoever waits while the mandate is ended finds it over.
        var call = calls.lock(command.call());
        access.require(Permission.HANDLE_POINTS, mandates.require(call.mandate()));
        if (!releasing.isPossible(call)) {
            throw new RefusedException(PointRefusal.notHandledIn(call.state()));
        }
        var now = clock.instant();
        var released = releasing.release(call, now);
        if (released.contributions() == 0) {
            requireNoneHeld(call);
            if (released.unanswered() > 0) {
                throw new RefusedException(new PointRefusal.NothingToRelease(released.unanswered()));
            }
            events.fire(call.finish(now));
        }
        if (released.more()) {
            releasing.goOn(call, now);
        }
        return released;
    }
}
