package no.mandat.workflow.contribution;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.contribution.ContributionText;
import no.mandat.domain.contribution.Publication;
import no.mandat.domain.contribution.Question;
import no.mandat.domain.contribution.QuestionKind;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Counts what came to a call: when, from whom, about which clauses, and what was chosen. As many statements, whatever came. */
@UseCases
public class StatisticsQueries {

    private static final String SENT = "c.call.value = :call and c.state = SUBMITTED";

    private static final String OF_CALL = "from Contribution c where " + SENT;

    private final Calls calls;
    private final Mandates mandates;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public StatisticsQueries(Calls calls, Mandates mandates, Access access, Clock clock) {
        this.calls = calls;
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected StatisticsQueries() {
        this(null, null, null, null);
    }

    /**
     * The numbers of a call.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public CallStatistics of(CallId id) {
        var call = calls.require(id);
        access.require(Permission.READ_CONTRIBUTIONS, mandates.require(call.mandate()));
        return new CallStatistics(
                id,
                call.mandate(),
                call.number(),
                call.text(),
                count("select count(*) " + OF_CALL, id),
                count("select " + Senders.counted() + " " + OF_CALL + " and c.confirmedAt is not null", id),
                count("select count(*) from Point p where p.call.value = :call and p.mailing.value is null", id),
                days(id),
                categories(id),
                clauses(id),
                call.text().questions().stream()
                        .filter(question -> question.kind() != QuestionKind.TEXT)
                        .map(question -> chosen(call, question))
                        .toList());
    }

    /**
     * What was written to the questions of a call that are answered in words, without the names of those who didn't consent to be named, as
     * members of the group never do. In an order that tells of nobody.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<SaidInWords> words(CallId id) {
        var call = calls.require(id);
        access.require(Permission.READ_CONTRIBUTIONS, mandates.require(call.mandate()));
        var sent = database.createQuery("""
                        select c, t from Contribution c join ContributionText t
                            on t.key.contribution.value = c.id.value and t.key.revision = c.revision
                        where %s order by c.contentHash
                        """.formatted(SENT), Object[].class)
                .setParameter("call", id.value())
                .getResultList();
        return call.text().questions().stream()
                .filter(question -> question.kind() == QuestionKind.TEXT)
                .map(question -> said(question, sent))
                .toList();
    }

    private static SaidInWords said(Question question, List<Object[]> sent) {
        List<SaidInWords.Said> said = new ArrayList<>();
        int withheld = 0;
        for (var row : sent) {
            var contribution = (Contribution) row[0];
            var words = ((ContributionText) row[1]).replies().to(question.id()).words();
            if (words.isEmpty()) {
                continue;
            }
            if (contribution.isExempt()) {
                withheld++;
            } else {
                boolean named = contribution.publication() == Publication.WITH_NAME;
                said.add(new SaidInWords.Said(
                        words, named ? contribution.contributor().name() : null));
            }
        }
        return new SaidInWords(question, List.copyOf(said), withheld);
    }

    private int count(String query, CallId id) {
        return database.createQuery(query, Long.class)
                .setParameter("call", id.value())
                .getSingleResult()
                .intValue();
    }

    /** By hours since 1970 in UTC, so that each falls on its day in whichever zone; that of the database's session is of no account. */
    private List<CallStatistics.OnDay> days(CallId id) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        List<?> hours = database.createNativeQuery("""
                        select timestampdiff(hour, '1970-01-01', sent_at) hour_of, count(*) n from contribution
                        where call_id = ?1 and state = 'SUBMITTED' group by hour_of
                        """, Tuple.class)
                .setParameter(1, id.value())
                .getResultList();
        hours.stream()
                .map(Tuple.class::cast)
                .forEach(hour -> days.merge(day(number(hour, 0)), number(hour, 1), Integer::sum));
        if (days.isEmpty()) {
            return List.of();
        }
        var sorted = new ArrayList<>(days.keySet());
        return sorted.getFirst()
                .datesUntil(sorted.getLast().plusDays(1))
                .map(day -> new CallStatistics.OnDay(day, days.getOrDefault(day, 0)))
                .toList();
    }

    private LocalDate day(int hour) {
        return Instant.ofEpochSecond(hour * 3_600L).atZone(clock.getZone()).toLocalDate();
    }

    private List<CallStatistics.OfCategory> categories(CallId id) {
        Map<String, Integer> counts = new HashMap<>();
        database.createQuery(
                        "select c.contributor.category, count(*) " + OF_CALL + " group by c.contributor.category",
                        Object[].class)
                .setParameter("call", id.value())
                .getResultStream()
                .forEach(row -> counts.put(String.valueOf(row[0]), ((Number) row[1]).intValue()));
        var texts = DistinctTexts.of(database, SENT, Map.of("call", id.value()));
        return Stream.concat(
                        Stream.of(OrganisationCategory.values())
                                .map(category -> new CallStatistics.OfCategory(
                                        category,
                                        counts.getOrDefault(category.name(), 0),
                                        texts.getOrDefault(Optional.of(category), 0))),
                        Stream.of(new CallStatistics.OfCategory(
                                null,
                                counts.getOrDefault("null", 0),
                                texts.getOrDefault(Optional.<OrganisationCategory>empty(), 0))))
                .toList();
    }

    private List<CallStatistics.OnClause> clauses(CallId id) {
        return database.createQuery("""
                        select a.value, count(*) from Point p join p.clauses a where p.call.value = :call
                        group by a.value order by count(*) desc, a.value
                        """, Object[].class)
                .setParameter("call", id.value())
                .getResultStream()
                .map(row -> new CallStatistics.OnClause(new ClauseId((UUID) row[0]), ((Number) row[1]).intValue()))
                .toList();
    }

    /** One statement a question: the database looks into the answers. */
    private CallStatistics.OfQuestion chosen(Call call, Question question) {
        var counted = IntStream.range(0, size(question))
                .mapToObj(i -> "coalesce(sum(%s), 0)".formatted(chosen(question, i)))
                .collect(Collectors.joining(", "));
        var row = (Tuple) database.createNativeQuery("""
                        select sum(json_exists(t.replies, concat('$."', ?1, '"'))), %s
                        from contribution c join contribution_text t on t.contribution_id = c.id and t.revision = c.revision
                        where c.call_id = ?2 and c.state = 'SUBMITTED'
                        """.formatted(counted), Tuple.class)
                .setParameter(1, question.id().toString())
                .setParameter(2, call.id().value())
                .getSingleResult();
        return new CallStatistics.OfQuestion(
                question,
                number(row, 0),
                IntStream.rangeClosed(1, size(question))
                        .mapToObj(i -> number(row, i))
                        .toList());
    }

    private static int number(Tuple row, int column) {
        return row.get(column) == null ? 0 : ((Number) row.get(column)).intValue();
    }

    private static int size(Question question) {
        return question.kind() == QuestionKind.SCALE
                ? question.scale().highest()
                : question.choices().size();
    }

    /** Whether the answer is that choice, counted from 0, or that number of the scale, counted from 1. */
    private static String chosen(Question question, int index) {
        return question.kind() == QuestionKind.SCALE
                ? "json_value(t.replies, concat('$.\"', ?1, '\".number')) = %d".formatted(index + 1)
                : "json_contains(t.replies, '%d', concat('$.\"', ?1, '\".choices'))".formatted(index);
    }
}
