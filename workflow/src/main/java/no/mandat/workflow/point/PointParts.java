package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.point.Conclusion;
import no.mandat.domain.point.Destinations;
import no.mandat.domain.point.PointRefusal;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.report.DeliverableParts;
import no.mandat.workflow.report.NamedPart;
import no.mandat.workflow.report.WentTo;
import org.jspecify.annotations.Nullable;

/** The parts of deliverables that points went to. The deliverables say what is there; where nobody does, nothing is. */
@ApplicationScoped
class PointParts {

    private final Instance<DeliverableParts> deliverables;
    private final Points points;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PointParts(@Any Instance<DeliverableParts> deliverables, Points points, Clock clock) {
        this.deliverables = deliverables;
        this.points = points;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PointParts() {
        this(null, null, null);
    }

    /**
     * Lets a conclusion pass that names nothing but what is there for the actor.
     *
     * @throws RefusedException {@link PointRefusal.DestinationGone}
     */
    void require(MandateId mandate, Conclusion conclusion) {
        var named = conclusion.named();
        boolean missing = !named.isEmpty()
                && there().map(one -> one.missing(mandate, named))
                                .orElse(Set.copyOf(named))
                                .size()
                        > 0;
        if (missing) {
            throw new RefusedException(new PointRefusal.DestinationGone());
        }
    }

    /** What points of a mandate can go to, for the actor. */
    List<NamedPart> choices(MandateId mandate) {
        return there().map(one -> one.choices(mandate)).orElse(List.of());
    }

    /** Where points of a mandate went that some conclusions name, for the actor. */
    Map<ReportPart, NamedPart> named(MandateId mandate, Stream<Destinations> some) {
        var parts = all(some);
        return parts.isEmpty()
                ? Map.of()
                : there().map(one -> one.named(mandate, parts)).orElse(Map.of());
    }

    /** The same for everybody. */
    Map<ReportPart, NamedPart> published(Stream<Destinations> some) {
        var parts = all(some);
        return parts.isEmpty()
                ? Map.of()
                : there().map(one -> one.published(parts)).orElse(Map.of());
    }

    static WentTo of(@Nullable Destinations destinations, Map<ReportPart, NamedPart> named) {
        return destinations == null ? WentTo.NONE : WentTo.of(destinations.parts(), named);
    }

    /** Which of them aren't there any more. */
    Set<ReportPart> gone(Collection<ReportPart> parts) {
        return there().map(one -> one.gone(parts)).orElse(Set.of());
    }

    /** How many points of a call went to each part, by one statement; those that a mailing answers count as one. */
    Map<ReportPart, Integer> counts(CallId call) {
        return database.createQuery("""
                        select w.kind, w.part, w.deliverable, count(*) from Point p join p.parts w
                        where p.call.value = :call and p.mailing.value is null and p.state <> OPEN
                        group by w.kind, w.part, w.deliverable
                        """, Counted.class)
                .setParameter("call", call.value())
                .getResultStream()
                .collect(Collectors.toMap(Counted::to, one -> Math.toIntExact(one.count())));
    }

    /** What of a call waits for the end of an embargo. */
    HeldAnswers held(Call call) {
        var now = clock.instant();
        int waiting = points.held(call.id(), now);
        if (waiting == 0) {
            return new HeldAnswers(0, List.of());
        }
        var holding = points.holding(call.id(), now);
        var titles = there().map(one -> one.titles(
                        call.mandate(),
                        holding.stream().map(Points.Holding::deliverable).toList()))
                .orElse(Map.of());
        return new HeldAnswers(
                waiting,
                holding.stream()
                        .map(one -> new PointRefusal.Embargoed(
                                titles.getOrDefault(one.deliverable(), ""),
                                one.until().atZone(clock.getZone())))
                        .toList());
    }

    private static List<ReportPart> all(Stream<Destinations> some) {
        return some.flatMap(one -> one.parts().stream()).distinct().toList();
    }

    private Optional<DeliverableParts> there() {
        return deliverables.stream().findFirst();
    }
}
