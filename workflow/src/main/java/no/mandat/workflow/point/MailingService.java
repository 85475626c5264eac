package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.MailingRefusal;
import no.mandat.domain.point.MailingStanding;
import no.mandat.domain.point.MailingState;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Decides on mailings (domain.md, Handling): whether texts that are nearly the same are answered as one. A job brings it to each of their
 * points.
 */
@UseCases
public class MailingService {

    private final Mailings mailings;
    private final Points points;
    private final Calls calls;
    private final Mandates mandates;
    private final Access access;
    private final Events events;
    private final Clock clock;

    /** Takes its parts. */
    @Inject
    public MailingService(
            Mailings mailings,
            Points points,
            Calls calls,
            Mandates mandates,
            Access access,
            Events events,
            Clock clock) {
        this.mailings = mailings;
        this.points = points;
        this.calls = calls;
        this.mandates = mandates;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected MailingService() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Answers all of it as one, with what was found since it was confirmed the last time. The point that answers it must have no conclusion
     * then: what the leader confirmed for one isn't thereby confirmed for all.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link MailingRefusal}, {@link PointRefusal.CallStillOpen}
     */
    public void confirm(@Valid ConfirmMailing command) {
        var mailing = hold(command.mailing());
        if (mailing.state() != MailingState.CONFIRMED) {
            Mailings.requireNoAnswer(points.require(mailing.lead()));
        }
        mailings.choose(mailing);
        events.fire(mailing.confirm(mailings.senders(mailing, MailingState.CONFIRMED), clock.instant()));
    }

    /**
     * Answers each of its points by itself, as long as all of it has no conclusion.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link MailingRefusal}, {@link PointRefusal.CallStillOpen}
     */
    public void dismiss(@Valid DismissMailing command) {
        var mailing = hold(command.mailing());
        if (mailing.state() == MailingState.CONFIRMED) {
            Mailings.requireNoAnswer(points.require(mailing.lead()));
        }
        events.fire(mailing.dismiss(clock.instant()));
    }

    /**
     * Answers one of its points by itself, from where it is now.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link SharedRefusal.ChangedMeanwhile},
     *     {@link MailingRefusal}, {@link PointRefusal.CallStillOpen}
     */
    public void takeOut(@Valid TakeOutOfMailing command) {
        var mailing = hold(command.mailing());
        var member = mailings.member(mailing.id(), command.point());
        if (member.standing() == MailingStanding.OUT) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var at = clock.instant();
        var point = points.require(command.point());
        if (point.mailing().isPresent()) {
            mailings.bringAlong(point, at);
            events.fire(point.leave(at));
        }
        mailings.takeOut(mailing, member, point, at);
    }

    /** As it was seen, of a call that is closed, for whoever answers. */
    private Mailing hold(SeenMailing seen) {
        var first = mailings.require(seen.mailing());
        access.require(Permission.HANDLE_POINTS, mandates.require(first.mandate()));
        var call = calls.lock(first.call());
        if (call.state() != CallState.CLOSED && call.state() != CallState.ANSWERED) {
            throw new RefusedException(PointRefusal.notHandledIn(call.state()));
        }
        return mailings.hold(seen);
    }
}
