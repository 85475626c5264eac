package no.mandat.workflow.audit;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import no.mandat.verify.WrittenEntry;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.audit.HistoryScope.Part;
import no.mandat.workflow.auditlog.LogPlaces.Shown;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the history of a mandate: all of it, or the part that is theirs (domain.md, Who may do what; {@link HistoryScope}). */
@UseCases
public class HistoryQueries {

    private static final Logger LOG = Logger.getLogger(HistoryQueries.class);

    static final String ROW = "new no.mandat.workflow.audit.HistoryQueries$Raw"
            + "(e.id, e.at, e.actor, e.onBehalfOf, e.action, e.subjectKind, e.subjectId, e.mandateId, e.request, e.commitment, p.content)";

    /** Of what was erased nobody is told who did it or to what, not even by asking for what one of them did, or for one thing. */
    static final String NOT_ERASED = "exists (select 1 from AuditPayload q where q.entry = e.id)";

    private static final String TOLD = """
            select made.%1$s from AuditEntry made where made.mandateId = :mandate%2$s
            group by made.mandateId, %3$smade.%1$s
            having (select 1 from AuditEntry e
                    where e.mandateId = :mandate and e.%1$s = made.%1$s and %4$s
                    order by nullif(1, 1) limit 1) = 1
            """;

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
    public HistoryQueries(
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
    protected HistoryQueries() {
        this(null, null, null, null, null, null);
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
        var page = list(mandate, filter).page(database, SubjectParts.orderOf(filter.subject()), newestFirst, seek);
        return told(mandate, filter, page);
    }

    private List<HistoryRow> told(MandateId mandate, HistoryFilter filter, List<Raw> read) {
        var about = filter.subject();
        var rows = read.stream()
                .map(this::row)
                .map(row -> about != null && ClausePart.isOne(about) ? ClausePart.of(about.id(), row) : row)
                .toList();
        var told = runsMeetings(mandate) ? rows : AnswersToCalls.without(rows);
        readings.read(mandate, filter);
        var said = readings.byName(clauses.byNumber(mandate, quotes.withoutExempt(told)));
        return marking.marked(Whose.of(mandate), () -> scope(mandate), said, read);
    }

    private boolean runsMeetings(MandateId mandate) {
        return access.allowed(database.getReference(Mandate.class, mandate)).contains(Permission.RUN_MEETINGS);
    }

    private boolean mayReadText(MandateId mandate) {
        return access.allowed(database.getReference(Mandate.class, mandate)).contains(Permission.READ_MANDATE);
    }

    /** How many entries there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int count(MandateId mandate, HistoryFilter filter) {
        return list(mandate, filter).count(database);
    }

    /** How many receipts were given since then, as far as the actor may see what for; one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    public int receipts(MandateId mandate, Instant since) {
        return list(mandate, HistoryFilter.all())
                .and("e.action in :acts and e.at >= :since", Map.of("acts", ReceiptActs.all(), "since", since))
                .count(database);
    }

    /**
     * For what the receipt of that number was given last.
     *
     * @param number as somebody typed it ({@link ReceiptNumber})
     * @return none where there is no such receipt, where the actor may not see what it was given for, and where that is erased
     */
    public Optional<HistoryRow> receipt(MandateId mandate, ReceiptNumber number) {
        var read = list(mandate, HistoryFilter.all())
                .and("e.id in :receipted and " + NOT_ERASED, Map.of("receipted", number.entries(database, mandate)))
                .newest(database)
                .toList();
        return told(mandate, HistoryFilter.all(), read).stream().findFirst();
    }

    /** Who has acted in the mandate, as far as the actor may see and it wasn't erased: by name, and then those who have none. */
    public List<ActorRow> actors(MandateId mandate) {
        return ActorRow.named(database, told(mandate, "actor", NOT_ERASED));
    }

    /** Which kinds of thing have happened in the mandate, as far as the actor may see. */
    public List<String> actions(MandateId mandate) {
        return told(mandate, "action", "1 = 1");
    }

    /** What has been happening is about, as far as the actor may see. */
    public List<HistoryTopic> topics(MandateId mandate) {
        return HistoryTopic.all(told(mandate, "subjectKind", "1 = 1"));
    }

    /** What something was called when last anything was told of it, as far as the actor may see; none where that isn't at all. */
    public Optional<String> name(MandateId mandate, Subject subject) {
        if (ClausePart.isOne(subject)) {
            return mayReadText(mandate) ? clauses.name(mandate, subject.id()) : Optional.empty();
        }
        return list(mandate, HistoryFilter.all())
                .and(
                        "e.subjectKind = :kind and e.subjectId = :subject and " + NOT_ERASED,
                        Map.of("kind", subject.kind(), "subject", subject.id()))
                .newest(database)
                .flatMap(raw -> Stream.ofNullable(row(raw).subject()))
                .findFirst();
    }

    /**
     * What stands in a column of those entries of theirs of which the condition is true. One of them tells: of a million that were made by
     * a few, what all of them say isn't read. Nor are they all looked at: the database goes from one value to the next by the index where it is
     * grouped by all of its beginning, the mandate too.
     */
    private List<String> told(MandateId mandate, String column, String condition) {
        return scope(mandate).parts().stream()
                .flatMap(part -> told(mandate, part, column, condition))
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> told(MandateId mandate, Part part, String column, String condition) {
        var there = "(%s) and %s".formatted(part.condition(), condition);
        var query = database.createQuery(
                        switch (part.by()) {
                            case MANDATE -> TOLD.formatted(column, "", "", there);
                            case ACTOR ->
                                TOLD.formatted(
                                        column,
                                        " and made.actor = :me",
                                        column.equals("actor") ? "" : "made.actor, ",
                                        there);
                            case SUBJECT ->
                                "select distinct e.%s from AuditEntry e%s where e.mandateId = :mandate and %s"
                                        .formatted(column, part.join(), there);
                        },
                        String.class)
                .setParameter("mandate", mandate.value());
        part.values().forEach(query::setParameter);
        return query.getResultStream();
    }

    static boolean isAutomaton(String actor) {
        return actor.startsWith(Actor.Automaton.PREFIX);
    }

    /** The person of that id in the trail; none where it is a part of the system, or whoever wasn't logged in. */
    static Optional<UUID> person(@Nullable String actor) {
        try {
            return Optional.ofNullable(actor).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private PartedList list(MandateId mandate, HistoryFilter filter) {
        var parts = scope(mandate).parts();
        var about = filter.subject();
        var few = about == null ? Optional.<List<UUID>>empty() : SubjectParts.few(database, mandate, about);
        var filters = filter.each(() -> ActorRow.systemParts(database, Whose.of(mandate)));
        return new PartedList(parts.stream()
                .flatMap(part -> filters.stream().map(each -> list(mandate, part, each, few.orElse(null))))
                .toList());
    }

    /** @param few the subject that is asked for and its parts, where they aren't many */
    private static KeysetQuery<Raw> list(MandateId mandate, Part part, HistoryFilter filter, @Nullable List<UUID> few) {
        var about = filter.subject();
        var entries = about == null || few != null ? "AuditEntry e" : SubjectParts.entriesOf(about.kind());
        var query = new KeysetQuery<>(
                        Raw.class, ROW, entries + part.join(), "left join AuditPayload p on p.entry = e.id")
                .and("e.mandateId = :mandate", Map.of("mandate", mandate.value()))
                .and(part.condition(), part.values());
        if (few != null) {
            query.and("e.subjectId in :parts and " + NOT_ERASED, Map.of("parts", few));
        } else if (about != null) {
            var condition = SubjectParts.conditionOf(about.kind()) + " and " + NOT_ERASED;
            query.and(condition, Map.of("subject", about.id()));
        }
        narrow(query, filter);
        return query;
    }

    /** To what is asked for, but for one thing. */
    static void narrow(KeysetQuery<?> query, HistoryFilter filter) {
        narrow(query, "e.subjectKind in :kinds", "kinds", kinds(filter));
        narrow(query, "e.actor = :actor and " + NOT_ERASED, "actor", filter.actor());
        narrow(query, "e.action = :action", "action", filter.action());
        narrow(query, "e.at >= :from", "from", filter.from());
        narrow(query, "e.at < :until", "until", filter.until());
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
        return row(raw, json);
    }

    static HistoryRow row(Raw raw, Jsonb json) {
        var content = content(raw, json);
        return new HistoryRow(
                raw.id(),
                raw.when(),
                content.map(PayloadContent::actor).orElse(null),
                isAutomaton(raw.actor()),
                raw.action(),
                new Subject(raw.subjectKind(), raw.subjectId()),
                content.map(PayloadContent::subject).orElse(null),
                content.map(PayloadContent::changes).orElse(List.of()),
                content.map(PayloadContent::reason).orElse(null));
    }

    /** What somebody wrote there who isn't the application may be none: then that isn't told, and the row isn't what the log has. */
    private static Optional<PayloadContent> content(Raw raw, Jsonb json) {
        try {
            return Optional.ofNullable(raw.content()).map(text -> json.fromJson(text, PayloadContent.class));
        } catch (JsonbException e) {
            LOG.errorf(e, "what entry %s of the history says can't be read", raw.id());
            return Optional.empty();
        }
    }

    /** A row as the database gives it. */
    record Raw(
            UUID id,
            @Nullable Instant at,
            String actor,
            @Nullable UUID onBehalfOf,
            String action,
            String subjectKind,
            UUID subjectId,
            @Nullable UUID mandateId,
            String request,
            byte @Nullable [] commitment,
            @Nullable String content) {

        /** When it was. A time that is none, which somebody else wrote there, is before all others. */
        Instant when() {
            return Objects.requireNonNullElse(at, Instant.EPOCH);
        }

        /** The same, to be held against the log. */
        Shown shown() {
            var written = AuditEntry.commitment(commitment)
                    .map(hash -> new WrittenEntry(
                            id, when(), actor, onBehalfOf, action, subjectKind, subjectId, mandateId, request, hash));
            return new Shown(id, written, content);
        }
    }
}
