package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.mandat.workflow.audit.HistoryQueries.Raw;
import no.mandat.workflow.audit.RowMarks.Erased;
import no.mandat.workflow.auditlog.LogPlaces;
import no.mandat.workflow.auditlog.LogPlaces.Place;
import no.mandat.workflow.shared.Actors;
import org.jspecify.annotations.Nullable;

/**
 * Says of the entries of a page which number each has in the log, and whether it stands there so, who erased what stood in it, and which receipt was given for it: by a statement each, by the
 * entries' ids, however long the log is.
 */
@ApplicationScoped
class RowMarking {

    private final Jsonb json = JsonbBuilder.create();

    private final Actors actors;
    private final LogPlaces places;

    @PersistenceContext
    private EntityManager database;

    @Inject
    RowMarking(Actors actors, LogPlaces places) {
        this.actors = actors;
        this.places = places;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected RowMarking() {
        this(null, null);
    }

    /**
     * The same with that.
     *
     * @param whose in whose history they read
     * @param scope what the reader may read: who erased something is told to whoever may read that they did
     * @param read what the database gave of them
     */
    List<HistoryRow> marked(Whose whose, Supplier<HistoryScope> scope, List<HistoryRow> rows, List<Raw> read) {
        if (rows.isEmpty()) {
            return rows;
        }
        var placed = places.of(read.stream().map(Raw::shown).toList());
        var erasures = erasures(whose, scope, placed);
        var own = own(rows);
        return rows.stream()
                .map(row -> row.marked(marks(
                        row,
                        placed.getOrDefault(row.id(), Place.NOWHERE),
                        erasures.get(row.id()),
                        own.contains(row.about().id()))))
                .toList();
    }

    /** For what isn't as the log has it no receipt was given. */
    static RowMarks marks(HistoryRow row, Place place, @Nullable Erased erased, boolean own) {
        var receipt = place.isRight() ? ReceiptActs.receipt(row, own).orElse(null) : null;
        return new RowMarks(number(place), erased, receipt, place.isRight());
    }

    private static @Nullable Long number(Place place) {
        return place.index() == null ? null : place.index() + 1;
    }

    /** By the entries of the log that say so: what the database claims to be one, and isn't, is told to nobody. */
    private Map<UUID, Erased> erasures(Whose whose, Supplier<HistoryScope> scope, Map<UUID, Place> placed) {
        Map<UUID, UUID> erasedBy = new HashMap<>();
        placed.forEach((id, place) -> {
            if (place.isRight() && place.erasedBy() != null) {
                erasedBy.put(id, place.erasedBy());
            }
        });
        if (erasedBy.isEmpty()) {
            return Map.of();
        }
        var readable = scope.get();
        var query = database.createQuery(
                        "select e.id, e.at, e.actor from AuditEntry e where e.id in :said and %s and (%s)"
                                .formatted(whose.condition("e"), readable.condition()),
                        Object[].class)
                .setParameter("said", Set.copyOf(erasedBy.values()));
        whose.values().forEach(query::setParameter);
        readable.values().forEach(query::setParameter);
        var said = query.getResultList();
        var contents = contents(said.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
        Map<UUID, Erased> told = new HashMap<>();
        for (var row : said) {
            var content = contents.get((UUID) row[0]);
            if (content != null) {
                var by = HistoryQueries.isAutomaton((String) row[2]) ? null : content.actor();
                told.put((UUID) row[0], new Erased(by, (Instant) row[1], content.reason()));
            }
        }
        Map<UUID, Erased> erasures = new HashMap<>();
        erasedBy.forEach((id, by) -> Optional.ofNullable(told.get(by)).ifPresent(one -> erasures.put(id, one)));
        return erasures;
    }

    private Map<UUID, PayloadContent> contents(Set<UUID> entries) {
        Map<UUID, PayloadContent> contents = new HashMap<>();
        if (!entries.isEmpty()) {
            database.createQuery(
                            "select p.entry, p.content from AuditPayload p where p.entry in :entries", Object[].class)
                    .setParameter("entries", entries)
                    .getResultStream()
                    .forEach(row -> content((String) row[1]).ifPresent(one -> contents.put((UUID) row[0], one)));
        }
        return contents;
    }

    /** What the owner of the database had signed may be none: then nobody is named by it. */
    private Optional<PayloadContent> content(String text) {
        try {
            return Optional.ofNullable(json.fromJson(text, PayloadContent.class));
        } catch (JsonbException e) {
            return Optional.empty();
        }
    }

    /** Which of the positions are the reader's own. */
    private Set<UUID> own(List<HistoryRow> rows) {
        var positions = rows.stream()
                .filter(ReceiptActs::isPosition)
                .map(row -> row.about().id())
                .collect(Collectors.toSet());
        var person = actors.current().person();
        if (positions.isEmpty() || person.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.createQuery(
                        "select p.id.value from Position p where p.id.value in :positions and p.voter.value = :me",
                        UUID.class)
                .setParameter("positions", positions)
                .setParameter("me", person.get().value())
                .getResultList());
    }
}
