package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.point.Mailing;
import no.mandat.domain.point.Point;
import no.mandat.domain.point.PointAction;
import no.mandat.domain.point.PointLife;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;

/** What the actor may do with the points of a mandate: what is offered them, before a service allows it. */
@ApplicationScoped
class PointRights {

    /** What whoever confirms may do, and nobody else. */
    private static final Set<PointAction> OF_THE_KEY =
            Set.of(PointAction.CONFIRM, PointAction.SEND_BACK, PointAction.UNCONFIRM);

    private final Points points;
    private final Confirmers confirmers;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @Inject
    PointRights(Points points, Confirmers confirmers, Access access, Actors actors, Clock clock) {
        this.points = points;
        this.confirmers = confirmers;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointRights() {
        this(null, null, null, null, null);
    }

    /** Whether they answer points. */
    boolean handles(Mandate mandate) {
        return access.allowed(mandate).contains(Permission.HANDLE_POINTS);
    }

    /** Whether they hold the key that confirms. */
    boolean confirms(Mandate mandate) {
        return access.allowed(mandate).contains(Permission.CONFIRM_CONCLUSIONS)
                && actors.current()
                        .person()
                        .filter(person -> confirmers.isOne(person, mandate))
                        .isPresent();
    }

    /**
     * What they may do with a point now.
     *
     * @param led the mailing that is answered by it, if one is
     */
    Set<PointAction> actions(Point point, Call call, Mandate mandate, Optional<Mailing> led) {
        var actions = EnumSet.noneOf(PointAction.class);
        if (!call.status(clock.instant()).isOver() || point.mailing().isPresent()) {
            return actions;
        }
        actions.addAll(PointLife.LIFE.actionsIn(point.state()));
        actions.remove(PointAction.RELEASE);
        if (point.file().isPresent() || led.isPresent()) {
            actions.remove(PointAction.DIVIDE);
        }
        if (!handles(mandate)) {
            actions.retainAll(OF_THE_KEY);
        }
        if (!confirms(mandate)) {
            actions.removeAll(OF_THE_KEY);
        } else if (point.proposer().equals(actors.current().person())) {
            actions.remove(PointAction.CONFIRM);
        }
        if (actions.contains(PointAction.UNCONFIRM)
                && led.filter(points::isReleased).isPresent()) {
            actions.remove(PointAction.UNCONFIRM);
        }
        return actions;
    }
}
