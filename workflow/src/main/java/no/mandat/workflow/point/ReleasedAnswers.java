package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.document.Openness;
import no.mandat.domain.point.Conclusion;
import no.mandat.domain.point.Destinations;
import no.mandat.domain.point.Passage;
import no.mandat.domain.point.Point;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ReportPart;
import no.mandat.workflow.contribution.AnswerSource;
import no.mandat.workflow.contribution.PointAnswer;
import no.mandat.workflow.report.NamedPart;

/** What contributors are answered: what was released of it. */
@ApplicationScoped
class ReleasedAnswers implements AnswerSource {

    /** A contribution whose answers were let out: all of them, and none is taken up again. */
    static final String ANSWERED = "c.state = SUBMITTED and c.handling = ANSWERED";

    /** One that has an answer in words, not only choices that are counted. */
    static final String HAS_POINTS = "exists (select 1 from Point p where p.contribution.value = c.id.value)";

    /** One that is for everybody, as long as nobody has said otherwise. */
    static final String OPEN = "(c.classification.openness is null or c.classification.openness = OPEN)";

    /** What everybody may read of it. */
    static final String PUBLISHED = ANSWERED + " and c.publication <> NOT and " + OPEN + " and " + HAS_POINTS;

    /** What those may read of it who read what is so open. */
    static final String READABLE = ANSWERED + " and " + HAS_POINTS
            + " and (c.classification.openness is null or c.classification.openness in :openness)";

    private final Points points;
    private final PointParts parts;

    @PersistenceContext
    private EntityManager database;

    @Inject
    ReleasedAnswers(Points points, PointParts parts) {
        this.points = points;
        this.parts = parts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected ReleasedAnswers() {
        this(null, null);
    }

    @Override
    public List<PointAnswer> of(ContributionId contribution) {
        return answers(points.released(contribution));
    }

    @Override
    public Set<CallId> published(Collection<CallId> calls) {
        return calls.isEmpty()
                ? Set.of()
                : calls(
                        "k.audience = PUBLIC and k.id.value in :those",
                        PUBLISHED,
                        Map.of("those", calls.stream().map(CallId::value).toList()));
    }

    @Override
    public boolean areGiven(CallId call) {
        return !calls("k.id.value = :those", ANSWERED + " and " + HAS_POINTS, Map.of("those", call.value()))
                .isEmpty();
    }

    /** Those of a mandate that have answers to read, for whoever reads what is so open. */
    Set<CallId> released(MandateId mandate, Collection<Openness> openness) {
        return calls("k.mandate.value = :those", READABLE, Map.of("those", mandate.value(), "openness", openness));
    }

    private Set<CallId> calls(String which, String contribution, Map<String, ?> values) {
        var query = database.createQuery(
                "select k.id from Call k where k.state in (OPEN, CLOSED, ANSWERED) and " + which
                        + " and exists (select 1 from Contribution c where c.call.value = k.id.value and "
                        + contribution + ")",
                CallId.class);
        values.forEach(query::setParameter);
        return Set.copyOf(query.getResultList());
    }

    /** The answers that were released to those contributions, in the order of their points. */
    Map<ContributionId, List<Point>> of(Collection<ContributionId> contributions) {
        if (contributions.isEmpty()) {
            return Map.of();
        }
        return database.createQuery(
                        "from Point p where p.contribution.value in :ids and p.state = RELEASED order by p.contribution.value, p.number",
                        Point.class)
                .setParameter(
                        "ids", contributions.stream().map(ContributionId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Point::contribution));
    }

    /** What everybody may read of the answers to some points. */
    List<PointAnswer> answers(List<Point> some) {
        var named = named(some.stream());
        return some.stream().map(point -> answer(point, named)).toList();
    }

    /** What the parts that some points went to are called for everybody. */
    Map<ReportPart, NamedPart> named(Stream<Point> some) {
        return parts.published(some.flatMap(point -> concluded(point).stream()));
    }

    private static Optional<Destinations> concluded(Point point) {
        return point.conclusion().map(Conclusion::parts);
    }

    /** @param named what parts are called for everybody */
    static PointAnswer answer(Point point, Map<ReportPart, NamedPart> named) {
        var conclusion = point.conclusion().orElseThrow();
        return new PointAnswer(
                point.passages().list().stream()
                        .map(Passage::question)
                        .distinct()
                        .toList(),
                point.words(),
                point.file().isPresent(),
                conclusion.disposition(),
                conclusion.reason(),
                conclusion.destination(),
                PointParts.of(conclusion.parts(), named));
    }

    /** A file may be called like whoever sent it. */
    static PointAnswer withoutFileName(PointAnswer answer) {
        return answer.file()
                ? new PointAnswer(
                        List.of(),
                        "",
                        true,
                        answer.disposition(),
                        answer.reason(),
                        answer.destination(),
                        answer.parts())
                : answer;
    }
}
