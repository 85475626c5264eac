package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.PointId;
import no.mandat.workflow.shared.Events;
import org.jspecify.annotations.Nullable;

/**
 * Who is given a contribution has its points with it: those without a conclusion that nobody has, or whoever had the contribution. What a
 * colleague was given by itself, they keep.
 */
@ApplicationScoped
public class PointCarrying {

    private final Points points;
    private final Events events;

    @Inject
    PointCarrying(Points points, Events events) {
        this.points = points;
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointCarrying() {
        this(null, null);
    }

    /** The points of some hundred contributions; nothing for one that has none. */
    public Map<ContributionId, List<Point>> of(Collection<ContributionId> contributions) {
        return points.of(contributions).stream().collect(Collectors.groupingBy(Point::contribution));
    }

    /**
     * Brings them along to whoever has the contribution now.
     *
     * @param all its points
     * @param had who had it
     * @return which went along
     */
    public CarriedPoints along(Contribution contribution, List<Point> all, Optional<PersonId> had, Instant at) {
        List<PointId> theirs = new ArrayList<>();
        List<PointId> nobodys = new ArrayList<>();
        var to = contribution.handler().orElse(null);
        all.stream().filter(point -> point.goesAlong(had)).forEach(point -> {
            var from = point.handler().isPresent() ? theirs : nobodys;
            if (give(point, to, at)) {
                from.add(point.id());
            }
        });
        return new CarriedPoints(theirs, nobodys);
    }

    /**
     * Gives them back, with the contribution, to whoever had them; but for those that somebody else has by now, or has concluded on.
     *
     * @param all its points
     * @param from who had it until now
     */
    public void back(
            Contribution contribution, List<Point> all, Optional<PersonId> from, CarriedPoints carried, Instant at) {
        var left = all.stream()
                .filter(point -> point.handler().equals(from) && point.goesAlong(from))
                .toList();
        give(left, carried.theirs(), contribution.handler().orElse(null), at);
        give(left, carried.nobodys(), null, at);
    }

    private void give(List<Point> all, Collection<PointId> some, @Nullable PersonId to, Instant at) {
        all.stream().filter(point -> some.contains(point.id())).forEach(point -> give(point, to, at));
    }

    private boolean give(Point point, @Nullable PersonId to, Instant at) {
        var event = point.assign(to, at);
        events.fire(event);
        return event.isPresent();
    }
}
