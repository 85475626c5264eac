package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.DomainEvent;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.audit.PayloadContent.Value;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.RealmRole;
import org.jspecify.annotations.Nullable;

/**
 * That the history was read or taken out is told in it. Whoever has an office in the mandate reads it as they read all else; the auditor has none, and is
 * told of once an hour, with what they asked for first in it. Whoever takes it out is told of each time.
 */
@ApplicationScoped
class HistoryReadings {

    private static final Duration TOLD_FOR = Duration.ofHours(1);

    /** In which it stands whose acts were asked for: by their id, for a name that is erased elsewhere must not stay here. */
    static final String PERSON = "readPerson";

    private final Actors actors;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    HistoryReadings(Actors actors, Event<DomainEvent> events, Clock clock) {
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected HistoryReadings() {
        this(null, null, null);
    }

    /** Somebody reads it. */
    void read(MandateId mandate, HistoryFilter filter) {
        if (actors.current().has(RealmRole.AUDITOR) && !isTold(mandate)) {
            events.fire(new HistoryRead(mandate, narrowedBy(filter)));
        }
    }

    /** An auditor reads the history of all mandates, or there that of one. */
    void readAll(Whose whose, HistoryFilter filter) {
        if (whose.mandate() != null) {
            read(whose.mandate(), filter);
        } else if (!isTold(Whose.OUTSIDE, "WholeHistoryRead")) {
            events.fire(new WholeHistoryRead(actors.person(), narrowedBy(filter)));
        }
    }

    private boolean isTold(MandateId mandate) {
        return isTold(Whose.of(mandate), "HistoryRead");
    }

    private boolean isTold(Whose in, String action) {
        var query = database.createQuery(
                "select 1 from AuditEntry e where %s and e.actor = :me and e.at > :since and e.action = :action"
                        .formatted(in.condition("e")),
                Integer.class);
        in.values().forEach(query::setParameter);
        return !query.setParameter("action", action)
                .setParameter("me", actors.current().id())
                .setParameter("since", clock.instant().minus(TOLD_FOR))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Somebody takes so many entries of it out. */
    void exported(MandateId mandate, HistoryFilter filter, HistoryForm form, int entries) {
        events.fire(new HistoryExported(mandate, taken(filter, form, entries)));
    }

    /** An auditor takes so many entries of that of all mandates out, or there of one. */
    void exportedAll(Whose whose, HistoryFilter filter, HistoryForm form, int entries) {
        if (whose.mandate() != null) {
            exported(whose.mandate(), filter, form, entries);
        } else {
            events.fire(new WholeHistoryExported(actors.person(), taken(filter, form, entries)));
        }
    }

    private static List<Change> taken(HistoryFilter filter, HistoryForm form, int entries) {
        List<Change> changes = new ArrayList<>(narrowedBy(filter));
        changes.add(Change.set("exportForm", form));
        changes.add(Change.set("exportEntries", entries));
        return List.copyOf(changes);
    }

    private static List<Change> narrowedBy(HistoryFilter filter) {
        List<Change> changes = new ArrayList<>();
        add(changes, PERSON, filter.actor());
        add(changes, "readAction", filter.action());
        var subject = filter.subject();
        add(
                changes,
                "readAbout",
                subject == null
                        ? filter.topic()
                        : HistoryTopic.of(subject.kind()).orElse(null));
        add(changes, "readSubject", subject == null ? null : subject.kind() + ":" + subject.id());
        add(changes, "readFrom", filter.from());
        add(changes, "readUntil", filter.until());
        return List.copyOf(changes);
    }

    private static void add(List<Change> changes, String field, @Nullable Object value) {
        if (value != null) {
            changes.add(Change.set(field, value));
        }
    }

    /** The same with the names that people have now, by one statement, however many they are. */
    List<HistoryRow> byName(List<HistoryRow> rows) {
        var people = rows.stream()
                .flatMap(row -> row.changes().stream())
                .filter(change -> change.field().equals(PERSON))
                .flatMap(change -> HistoryQueries.person(change.after()).stream())
                .toList();
        if (people.isEmpty()) {
            return rows;
        }
        var names = names(Set.copyOf(people));
        return rows.stream()
                .map(row -> row.saying(row.changes().stream()
                        .map(change -> named(change, names))
                        .toList()))
                .toList();
    }

    private static Value named(Value change, Map<String, String> names) {
        var id = change.after();
        return change.field().equals(PERSON) && id != null
                ? new Value(PERSON, "text", null, names.getOrDefault(id, id))
                : change;
    }

    private Map<String, String> names(Set<UUID> people) {
        Map<String, String> names = new HashMap<>();
        database.createQuery("select p.id.value, p.name from Person p where p.id.value in :people", Object[].class)
                .setParameter("people", people)
                .getResultStream()
                .forEach(row -> names.put(row[0].toString(), (String) row[1]));
        return names;
    }
}
