package no.mandat.workflow.milestone;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.domain.mandate.MandateState;
import no.mandat.domain.milestone.StatusRule;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/**
 * The mandates that a person serves in their secretariats, the most urgent first: the one whose next milestone is due soonest,
 * or is the longest overdue. Whoever serves a mandate reads what came to its calls, too: how many points wait for an answer. A page takes
 * three statements, however many mandates, milestones and points there are.
 */
@UseCases
public class PortfolioQueries {

    /** How far a count goes before it says "more than": nobody looks at so many plans one by one. */
    public static final int COUNT_CAP = 250;

    private static final String ROW =
            "x.id, x.title, x.shortName, x.state, x.period.firstDay, x.adoptedOn, " + "x.period.lastDay, p.nextDue";

    /** The database goes along the order for who serves many mandates, and begins with the memberships of who serves few. */
    private static final String SERVED = """
            exists (select 1 from Membership s where s.body.value = x.secretariat.value and s.person.value = :person
                and s.fromDay <= :today and (s.toDay is null or s.toDay >= :today))
            """;

    /** Of a mandate whose next milestone is overdue. */
    private static final String DUE_SOON = """
            select 1 from Milestone m where m.mandate.value = p.mandate.value and m.state in (PLANNED, IN_PROGRESS)
                and m.due.day >= :today and m.due.day <= :soon
            """;

    /**
     * How many points of a mandate's closed calls stand so; of a mailing the one that answers it. Each is counted in an index, past none
     * that are answered, and no further than it is said.
     */
    private static final String POINTS = """
            select %1$d as place, count(*) as points from (select 1 from input_call c
                join point p on p.call_id = c.id and p.mailing_id is null and p.state = '%2$s'
                where c.mandate_id = :mandate%1$d and c.state = 'CLOSED' limit :most) counted""";

    /** Those whose answer wasn't sent. */
    private static final Set<PointState> UNANSWERED = EnumSet.complementOf(EnumSet.of(PointState.RELEASED));

    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    PortfolioQueries(Access access, Actors actors, Clock clock) {
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PortfolioQueries() {
        this(null, null, null);
    }

    /** A page of the portfolio. */
    public List<PortfolioRow> page(PortfolioFilter filter, Seek seek) {
        var today = LocalDate.now(clock);
        var lines = list(filter, today).page(database, "p.nextDue", "p.mandate.value", false, seek);
        var marks = marks(lines);
        var unanswered = unanswered(lines);
        return lines.stream()
                .map(line -> line.row(
                        today,
                        marks.getOrDefault(line.id().value(), List.of()),
                        unanswered.getOrDefault(line.id().value(), 0)))
                .toList();
    }

    /** How many mandates it has, or one more than {@link #COUNT_CAP} where there are more. */
    public int count(PortfolioFilter filter) {
        return list(filter, LocalDate.now(clock)).count(database, COUNT_CAP);
    }

    /** Who has no office, or whose account has lost the secretariat's role, has an empty one. */
    private KeysetQuery<Line> list(PortfolioFilter filter, LocalDate today) {
        var person = access.requireLogin();
        var query = new KeysetQuery<>(
                        Line.class, ROW, "PlanStanding p join Mandate x on x.id.value = p.mandate.value", "")
                .and("x.state not in (WITHDRAWN, CLOSED, TERMINATED)", Map.of())
                .and(SERVED, Map.of("person", person.value(), "today", today));
        if (!actors.current().has(RealmRole.SECRETARIAT)) {
            query.and("1 = 0", Map.of());
        }
        return switch (filter) {
            case ALL -> query;
            case OVERDUE -> query.and("p.nextDue < :today", Map.of());
            case SOON ->
                query.and(
                        "p.nextDue <= :soon and (p.nextDue >= :today or exists (" + DUE_SOON + "))",
                        Map.of("soon", today.plusDays(StatusRule.SOON_DAYS)));
            case SLIPPING -> query.and("p.slipping = true", Map.of());
        };
    }

    private Map<UUID, List<PortfolioMark>> marks(List<Line> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        return database.createQuery("""
                        select new no.mandat.workflow.milestone.PortfolioMark(m.mandate.value, m.title, m.due.day,
                            m.due.wholeMonth, m.baseline, m.state, m.reachedOn)
                        from Milestone m where m.mandate.value in :mandates and m.state <> DROPPED
                        order by m.mandate.value, m.due.day, m.id.value
                        """, PortfolioMark.class)
                .setParameter(
                        "mandates",
                        lines.stream().map(line -> line.id().value()).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(PortfolioMark::mandate));
    }

    private Map<UUID, Integer> unanswered(List<Line> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        var query = database.createNativeQuery(IntStream.range(0, lines.size())
                .boxed()
                .flatMap(place -> UNANSWERED.stream().map(state -> POINTS.formatted(place, state)))
                .collect(Collectors.joining(" union all ")));
        query.setParameter("most", KeysetQuery.COUNT_CAP + 1);
        for (int place = 0; place < lines.size(); place++) {
            query.setParameter("mandate" + place, lines.get(place).id().value());
        }
        List<?> counted = query.getResultList();
        return counted.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(
                        row -> lines.get(((Number) row[0]).intValue()).id().value(),
                        row -> ((Number) row[1]).intValue(),
                        (some, others) -> Math.min(some + others, KeysetQuery.COUNT_CAP + 1)));
    }

    /** A row as the database gives it. */
    record Line(
            MandateId id,
            String title,
            String shortName,
            MandateState state,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate adoptedOn,
            LocalDate lastDay,
            LocalDate nextDue) {

        PortfolioRow row(LocalDate today, List<PortfolioMark> marks, int unanswered) {
            return new PortfolioRow(
                    id,
                    title,
                    shortName,
                    state,
                    Optional.ofNullable(firstDay).orElse(adoptedOn),
                    lastDay,
                    nextDue,
                    today,
                    marks,
                    unanswered);
        }
    }
}
