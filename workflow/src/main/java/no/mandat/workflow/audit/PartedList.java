package no.mandat.workflow.audit;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.mandat.workflow.audit.HistoryQueries.Raw;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;

/**
 * A list of entries that is read in parts, of which no two have the same: the database finds each by an index, where it would look through all to find them at once.
 */
record PartedList(List<KeysetQuery<Raw>> parts) {

    /** As an index has them. */
    private static final Comparator<Raw> OLDEST_FIRST =
            Comparator.comparing(Raw::when).thenComparing(raw -> raw.id().toString());

    /** Narrows it. */
    PartedList and(String condition, Map<String, ?> values) {
        parts.forEach(part -> part.and(condition, values));
        return this;
    }

    /** How many there are, or one more than {@link KeysetQuery#COUNT_CAP} where there are more. */
    int count(EntityManager database) {
        return Math.min(
                KeysetQuery.COUNT_CAP + 1,
                parts.stream().mapToInt(part -> part.count(database)).sum());
    }

    /**
     * A page.
     *
     * @param sort what gives when it was, and which
     */
    List<Raw> page(EntityManager database, List<KeysetQuery.Column> sort, boolean newestFirst, Seek seek) {
        if (parts.size() == 1) {
            return parts.getFirst().page(database, sort, newestFirst, seek);
        }
        var most = new Seek(seek.anchor(), seek.backwards(), 0, seek.skip() + seek.limit());
        var nearestFirst = newestFirst == seek.backwards() ? OLDEST_FIRST : OLDEST_FIRST.reversed();
        var rows = parts.stream()
                .flatMap(part -> part.page(database, sort, newestFirst, most).stream())
                .sorted(nearestFirst)
                .skip(seek.skip())
                .limit(seek.limit())
                .toList();
        return seek.backwards() ? rows.reversed() : rows;
    }

    /** The newest of all. */
    Stream<Raw> newest(EntityManager database) {
        return page(database, SubjectParts.orderOf(null), true, Seek.first(1)).stream();
    }
}
