package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import no.mandat.domain.contribution.ContributionEvent.ContributionErased;
import no.mandat.domain.contribution.Erasure;
import no.mandat.domain.point.Point;
import no.mandat.workflow.shared.Events;

/** Where what somebody wrote is erased, the points of it say nothing any more; where they stand and what is answered stay. */
@ApplicationScoped
class ErasedPoints {

    private final Points points;
    private final Events events;
    private final Clock clock;

    @Inject
    ErasedPoints(Points points, Events events, Clock clock) {
        this.points = points;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ErasedPoints() {
        this(null, null, null);
    }

    void erase(@Observes ContributionErased event) {
        if (event.erasure() == Erasure.PERSON_AND_TEXT) {
            points.of(event.contribution()).stream()
                    .filter(point -> !point.words().isEmpty())
                    .map((Point point) -> point.erase(clock.instant()))
                    .forEach(events::follow);
        }
    }
}
