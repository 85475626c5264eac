package no.mandat.workflow.audit;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads the history of a mandate: all of it, or the part that is theirs (domain.md, Who may do what; {@link HistoryScope}). */
@UseCases
public class HistoryQueries {

    private static final String ROW = "new no.mandat.workflow.audit.HistoryQueries$Raw"
            + "(e.id, e.at, e.actor, e.action, e.subjectKind, e.subjectId, p.content)";

    /** Of what was erased nobody is told who did it or to what, not even by asking for what one of them did, or for one thing. */
    private static final String NOT_ERASED = "exists (select 1 from AuditPayload q where q.entry = e.id)";

    private final Jsonb json = JsonbBuilder.create();
    private final Quotes quotes;
    private final ClauseMentions clauses;
    private final Access access;
    private final Actors actors;
    private final HistoryReadings readings;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public HistoryQueries(
            Quotes quotes, ClauseMentions clauses, Access access, Actors actors, HistoryReadings readings) {
        this.quotes = quotes;
        this.clauses = clauses;
        this.access = access;
        this.actors = actors;
        this.readings = readings;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected HistoryQueries() {
        this(null, null, null, null, null);
    }

    /**
     * A page of the history, the newest first. What is quoted in it of a contribution that is exempt now isn't given; addresses of those
     * who are called to meetings, and their remarks, are to whoever runs those alone.
     */
    public List<HistoryRow> page(MandateId mandate, HistoryFilter filter, Seek seek) {
        return rows(mandate, filter, true, seek);
    }

    /** What happened to one thing and its parts, the oldest first; of all else as {@link #page}. */
    public List<HistoryRow> story(MandateId mandate, Subject subject, Seek seek) {
        return rows(mandate, HistoryFilter.of(subject), false, seek);
    }

    /** Whether the actor reads all that happens in the mandate, and not a part only. */
    public boolean readsAll(MandateId mandate) {
        return scope(mandate).whole();
    }

    private List<HistoryRow> rows(MandateId mandate, HistoryFilter filter, boolean newestFirst, Seek seek) {
        var rows = list(mandate, filter).page(database, "e.at", "e.id", newestFirst, seek).stream()
                .map(this::row)
                .toList();
        var told = runsMeetings(mandate) ? rows : AnswersToCalls.without(rows);
        readings.read(mandate, filter);
        return readings.byName(clauses.byNumber(mandate, quotes.withoutExempt(told)));
    }

    private boolean runsMeetings(MandateId mandate) {
        return access.allowed(database.getReference(Mandate.class, mandate)).contains(Permission.RUN_MEETINGS);
    }

    /** How many entries there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int count(MandateId mandate, HistoryFilter filter) {
        return list(mandate, filter).count(database);
    }

    /** Who has acted in the mandate, as far as the actor may see and it wasn't erased: by name, and then those who have none. */
    public List<ActorRow> actors(MandateId mandate) {
        var ids = told(mandate, "actor", NOT_ERASED);
        var named = named(ids);
        var known = named.stream().map(ActorRow::id).collect(Collectors.toSet());
        var nameless = ids.stream().filter(id -> !known.contains(id)).sorted().map(id -> new ActorRow(id, null));
        return Stream.concat(named.stream(), nameless).toList();
    }

    /** Which kinds of thing have happened in the mandate, as far as the actor may see. */
    public List<String> actions(MandateId mandate) {
        return told(mandate, "action", "1 = 1");
    }

    /** What has been happening is about, as far as the actor may see. */
    public List<HistoryTopic> topics(MandateId mandate) {
        return told(mandate, "subjectKind", "1 = 1").stream()
                .flatMap(kind -> HistoryTopic.of(kind).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What something was called when last anything was told of it, as far as the actor may see; none where that isn't at all. */
    public Optional<String> name(MandateId mandate, Subject subject) {
        return list(mandate, HistoryFilter.all())
                .and(
                        "e.subjectKind = :kind and e.subjectId = :subject and " + NOT_ERASED,
                        Map.of("kind", subject.kind(), "subject", subject.id()))
                .page(database, "e.at", "e.id", true, Seek.first(1))
                .stream()
                .flatMap(raw -> Stream.ofNullable(row(raw).subject()))
                .findFirst();
    }

    /**
     * What stands in a column of those entries of theirs of which the condition is true. One of them tells: of a million that were made by
     * a few, what all of them say isn't read.
     */
    private List<String> told(MandateId mandate, String column, String condition) {
        var scope = scope(mandate);
        var query = database.createQuery("""
                        select made.%1$s from AuditEntry made where made.mandateId = :mandate
                        group by made.%1$s
                        having (select 1 from AuditEntry e
                                where e.mandateId = :mandate and e.%1$s = made.%1$s and (%2$s) and %3$s
                                order by nullif(1, 1) limit 1) = 1
                        """.formatted(column, scope.condition(), condition), String.class)
                .setParameter("mandate", mandate.value());
        scope.values().forEach(query::setParameter);
        return query.getResultList();
    }

    private List<ActorRow> named(List<String> actors) {
        var people = actors.stream().flatMap(actor -> person(actor).stream()).toList();
        return database.createQuery(
                        "select p.id.value, p.name from Person p where p.id.value in :people order by p.name, p.id.value",
                        Object[].class)
                .setParameter("people", people)
                .getResultStream()
                .map(row -> new ActorRow(row[0].toString(), (String) row[1]))
                .toList();
    }

    private static boolean isAutomaton(String actor) {
        return actor.startsWith("system:");
    }

    /** The person of that id in the trail; none where it is a part of the system, or whoever wasn't logged in. */
    static Optional<UUID> person(@Nullable String actor) {
        try {
            return Optional.ofNullable(actor).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private KeysetQuery<Raw> list(MandateId mandate, HistoryFilter filter) {
        var scope = scope(mandate);
        var about = filter.subject();
        var entries = about == null ? "AuditEntry e" : SubjectParts.entriesOf(about.kind());
        var query = new KeysetQuery<>(Raw.class, ROW, entries, "left join AuditPayload p on p.entry = e.id")
                .and("e.mandateId = :mandate", Map.of("mandate", mandate.value()))
                .and(scope.condition(), scope.values());
        if (about != null) {
            var condition = SubjectParts.conditionOf(about.kind()) + " and " + NOT_ERASED;
            query.and(condition, Map.of("subject", about.id()));
        }
        narrow(query, "e.subjectKind in :kinds", "kinds", kinds(filter));
        narrow(query, "e.actor = :actor and " + NOT_ERASED, "actor", filter.actor());
        narrow(query, "e.action = :action", "action", filter.action());
        narrow(query, "e.at >= :from", "from", filter.from());
        narrow(query, "e.at < :until", "until", filter.until());
        return query;
    }

    private static @Nullable Set<String> kinds(HistoryFilter filter) {
        return Optional.ofNullable(filter.topic()).map(HistoryTopic::kinds).orElse(null);
    }

    private static void narrow(KeysetQuery<?> query, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.and(condition, Map.of(name, value));
        }
    }

    private HistoryScope scope(MandateId id) {
        var mandate = database.find(Mandate.class, id);
        if (mandate == null) {
            access.requireLogin();
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return HistoryScope.of(access.allowed(mandate), mandate.board(), actors.current())
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    private HistoryRow row(Raw raw) {
        var content = Optional.ofNullable(raw.content()).map(text -> json.fromJson(text, PayloadContent.class));
        return new HistoryRow(
                raw.id(),
                raw.at(),
                content.map(PayloadContent::actor).orElse(null),
                isAutomaton(raw.actor()),
                raw.action(),
                new Subject(raw.subjectKind(), raw.subjectId()),
                content.map(PayloadContent::subject).orElse(null),
                content.map(PayloadContent::changes).orElse(List.of()),
                content.map(PayloadContent::reason).orElse(null));
    }

    /** A row as the database gives it. */
    record Raw(
            UUID id,
            Instant at,
            String actor,
            String action,
            String subjectKind,
            UUID subjectId,
            @Nullable String content) {}
}
