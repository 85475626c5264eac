package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.CallState;
import no.mandat.domain.contribution.HandlingAction;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableApproved;
import no.mandat.domain.deliverable.DeliverableEvent.DeliverableWithdrawn;
import no.mandat.domain.deliverable.RecommendationEvent.RecommendationRemoved;
import no.mandat.domain.deliverable.SectionEvent.SectionRemoved;
import no.mandat.domain.point.Point;
import no.mandat.domain.point.PointEvent.PointReopened;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.contribution.Contributions;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Takes points up again where what they went to is gone (domain.md, Input): a section or a recommendation was taken out, its deliverable was
 * given up, or the revision that was approved hasn't it any more. As long as an approved revision has it, it is there. In the transaction
 * in which that happens; points that a mailing answers follow the one that answers it.
 */
@ApplicationScoped
class LostParts {

    private final Points points;
    private final PointParts parts;
    private final Calls calls;
    private final Contributions contributions;
    private final LossLetters letters;
    private final Actors actors;
    private final Events events;
    private final Clock clock;

    @Inject
    LostParts(
            Points points,
            PointParts parts,
            Calls calls,
            Contributions contributions,
            LossLetters letters,
            Actors actors,
            Events events,
            Clock clock) {
        this.points = points;
        this.parts = parts;
        this.calls = calls;
        this.contributions = contributions;
        this.letters = letters;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected LostParts() {
        this(null, null, null, null, null, null, null, null);
    }

    void removed(@Observes SectionRemoved event) {
        look(points.wentToPart(event.section().value()), actor());
    }

    void removed(@Observes RecommendationRemoved event) {
        look(points.wentToPart(event.recommendation().value()), actor());
    }

    void withdrawn(@Observes DeliverableWithdrawn event) {
        look(points.wentTo(event.deliverable()), actor());
    }

    /** Whoever answered last in the round has taken nothing out. */
    void approved(@Observes DeliverableApproved event) {
        look(points.wentTo(event.deliverable()), null);
    }

    private @Nullable PersonId actor() {
        return actors.current().person().orElse(null);
    }

    private void look(List<Point> went, @Nullable PersonId by) {
        var gone = parts.gone(went.stream()
                .flatMap(point -> point.conclusion().stream())
                .flatMap(conclusion -> conclusion.named().stream())
                .collect(Collectors.toSet()));
        if (!gone.isEmpty()) {
            Map<CallId, List<Point>> byCall =
                    went.stream().collect(Collectors.groupingBy(Point::call, LinkedHashMap::new, Collectors.toList()));
            byCall.forEach((call, some) -> lose(calls.lock(call), some, gone, by));
        }
    }

    /** What was given up isn't answered any more. */
    private void lose(Call call, List<Point> some, Set<ReportPart> gone, @Nullable PersonId by) {
        if (call.state() == CallState.WITHDRAWN) {
            return;
        }
        var at = clock.instant();
        var reason = Words.in(Locale.forLanguageTag(call.text().language())).of("points.lost.reason");
        List<Point> lost = new ArrayList<>();
        for (var point : some) {
            point.lose(gone, reason, by, at).ifPresent(event -> {
                events.follow(event);
                resume(event, point);
                lost.add(point);
            });
        }
        if (!lost.isEmpty()) {
            call.resumeIfAnswered(at).ifPresent(events::follow);
            letters.lost(call, lost);
        }
    }

    private void resume(PointReopened event, Point point) {
        if (event.wasReleased()) {
            contributions
                    .hold(point.contribution())
                    .handle(HandlingAction.RESUME, clock.instant())
                    .ifPresent(events::follow);
        }
    }
}
