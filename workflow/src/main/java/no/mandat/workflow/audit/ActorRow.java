package no.mandat.workflow.audit;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.workflow.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has acted.
 *
 * @param id how the trail knows them; {@link #SYSTEM} for all parts of the system: to people they are one
 * @param name a person's name, or none for the system
 */
public record ActorRow(String id, @Nullable String name) {

    /** All parts of the system. */
    public static final String SYSTEM = Actor.Automaton.PREFIX;

    /** The key of the words for whoever the trail knows by that id and who has no name; none where it is no id. */
    public static Optional<String> nameless(String id) {
        return switch (id) {
            case SYSTEM -> Optional.of("history.system");
            case Actor.Visitor.ID -> Optional.of("history.visitor");
            default -> HistoryQueries.person(id).map(erased -> "history.erased");
        };
    }

    /** The ids of those parts of the system that have acted there. */
    static List<String> systemParts(EntityManager database, Whose whose) {
        var query = database.createQuery(
                "select e.actor from AuditEntry e where %s and e.actor like '%s%%' group by %s"
                        .formatted(whose.condition("e"), SYSTEM, whose.grouping("e", "actor")),
                String.class);
        whose.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /** Those of these ids: by name, and then those who have none. */
    static List<ActorRow> named(EntityManager database, List<String> ids) {
        var people =
                ids.stream().flatMap(id -> HistoryQueries.person(id).stream()).toList();
        var named = database.createQuery(
                        "select p.id.value, p.name from Person p where p.id.value in :people order by p.name, p.id.value",
                        Object[].class)
                .setParameter("people", people)
                .getResultStream()
                .map(row -> new ActorRow(row[0].toString(), (String) row[1]))
                .toList();
        var known = named.stream().map(ActorRow::id).collect(Collectors.toSet());
        var nameless = ids.stream()
                .filter(id -> !known.contains(id))
                .map(id -> HistoryQueries.isAutomaton(id) ? SYSTEM : id)
                .distinct()
                .sorted()
                .map(id -> new ActorRow(id, null));
        return Stream.concat(named.stream(), nameless).toList();
    }
}
