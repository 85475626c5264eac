package no.mandat.workflow.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.audit.HistoryQueries.Raw;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Reads the history of all mandates, and what happened in none: for auditors alone (domain.md, Who may do what). What they may not read of one
 * mandate they don't read here ({@link HistoryScope}), and that they read is told.
 */
@UseCases
public class WholeHistory {

    private final Jsonb json = JsonbBuilder.create();
    private final Quotes quotes;
    private final ClauseMentions clauses;
    private final Access access;
    private final Actors actors;
    private final HistoryReadings readings;
    private final RowMarking marking;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public WholeHistory(
            Quotes quotes,
            ClauseMentions clauses,
            Access access,
            Actors actors,
            HistoryReadings readings,
            RowMarking marking) {
        this.quotes = quotes;
        this.clauses = clauses;
        this.access = access;
        this.actors = actors;
        this.readings = readings;
        this.marking = marking;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected WholeHistory() {
        this(null, null, null, null, null, null);
    }

    /** A mandate, by what it is called in short. */
    public record Named(MandateId id, String name) {}

    /** Whether the actor may read it. */
    public boolean mayRead() {
        access.allowEverybody();
        return access.has(RealmRole.AUDITOR);
    }

    /**
     * A page of it, the newest first.
     *
     * @param filter by anything but one thing: that belongs to its mandate's history
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<WholeHistoryRow> page(Whose whose, HistoryFilter filter, Seek seek) {
        access.require(RealmRole.AUDITOR);
        var read = list(whose, filter).page(database, SubjectParts.orderOf(null), true, seek);
        Map<UUID, MandateId> mandates = new HashMap<>();
        read.forEach(raw ->
                Optional.ofNullable(raw.mandateId()).map(MandateId::new).ifPresent(id -> mandates.put(raw.id(), id)));
        readings.readAll(whose, filter);
        var rows = AnswersToCalls.without(
                read.stream().map(raw -> HistoryQueries.row(raw, json)).toList());
        var told = readings.byName(byNumber(quotes.withoutExempt(rows), mandates));
        var said = marking.marked(Whose.ALL, () -> HistoryScope.ofAuditor(actors.current()), told, read);
        var names = names(mandates.values());
        return said.stream()
                .map(row -> {
                    var mandate = mandates.get(row.id());
                    return new WholeHistoryRow(row, mandate, mandate == null ? null : names.get(mandate));
                })
                .toList();
    }

    /** In each mandate a clause has a number of its own. */
    private List<HistoryRow> byNumber(List<HistoryRow> rows, Map<UUID, MandateId> mandates) {
        Map<UUID, HistoryRow> numbered = new HashMap<>();
        rows.stream()
                .filter(row -> mandates.containsKey(row.id()))
                .collect(groupingBy(row -> Objects.requireNonNull(mandates.get(row.id()))))
                .forEach((mandate, of) -> clauses.byNumber(mandate, of).forEach(row -> numbered.put(row.id(), row)));
        return rows.stream().map(row -> numbered.getOrDefault(row.id(), row)).toList();
    }

    private Map<MandateId, String> names(Collection<MandateId> mandates) {
        return mandates.isEmpty()
                ? Map.of()
                : database.createQuery("select m.id, m.shortName from Mandate m where m.id in :ids", Object[].class)
                        .setParameter("ids", new HashSet<>(mandates))
                        .getResultStream()
                        .collect(toMap(row -> (MandateId) row[0], row -> (String) row[1]));
    }

    /** How many entries there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int count(Whose whose, HistoryFilter filter) {
        access.require(RealmRole.AUDITOR);
        return list(whose, filter).count(database);
    }

    /** All mandates, by name. */
    public List<Named> mandates() {
        access.require(RealmRole.AUDITOR);
        return database.createQuery(
                        "select m.id, m.shortName from Mandate m order by m.shortName, m.id.value", Object[].class)
                .getResultStream()
                .map(row -> new Named((MandateId) row[0], (String) row[1]))
                .toList();
    }

    /** Who has acted, as far as it wasn't erased: by name, and then those who have none. */
    public List<ActorRow> actors() {
        return ActorRow.named(database, told("actor", HistoryQueries.NOT_ERASED));
    }

    /** Which kinds of thing have happened. */
    public List<String> actions() {
        return told("action", "1 = 1");
    }

    /** What has been happening is about. */
    public List<HistoryTopic> topics() {
        return HistoryTopic.all(told("subjectKind", "1 = 1"));
    }

    /** What stands in a column of those of which the condition is true; of many one tells, as in {@link HistoryQueries}. */
    private List<String> told(String column, String condition) {
        access.require(RealmRole.AUDITOR);
        var scope = HistoryScope.ofAuditor(actors.current());
        var query = database.createQuery("""
                        select made.%1$s from AuditEntry made
                        group by made.%1$s
                        having (select 1 from AuditEntry e
                                where e.%1$s = made.%1$s and (%2$s) and %3$s
                                order by nullif(1, 1) limit 1) = 1
                        """.formatted(column, scope.condition(), condition), String.class);
        scope.values().forEach(query::setParameter);
        return query.getResultList();
    }

    private PartedList list(Whose whose, HistoryFilter filter) {
        if (filter.subject() != null) {
            throw new IllegalArgumentException("one thing is asked for in its mandate's history");
        }
        return new PartedList(filter.each(() -> ActorRow.systemParts(database, whose)).stream()
                .map(each -> part(whose, each))
                .toList());
    }

    private KeysetQuery<Raw> part(Whose whose, HistoryFilter filter) {
        var scope = HistoryScope.ofAuditor(actors.current());
        var query = new KeysetQuery<>(
                        Raw.class, HistoryQueries.ROW, "AuditEntry e", "left join AuditPayload p on p.entry = e.id")
                .and(whose.condition("e"), whose.values())
                .and(scope.condition(), scope.values());
        HistoryQueries.narrow(query, filter);
        return query;
    }
}
