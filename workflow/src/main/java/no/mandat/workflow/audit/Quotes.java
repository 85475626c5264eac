package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.mandat.domain.contribution.Contribution;
import no.mandat.domain.document.Openness;
import no.mandat.domain.point.Point;
import org.jspecify.annotations.Nullable;

/**
 * What entries of the history quote of contributions: the words of their points, and what their files are called. Of one that is exempt from public
 * access they are read where a trace is left of it, and not in the history, which says that they are exempt. Whether they were when it happened
 * makes no difference.
 */
@ApplicationScoped
class Quotes {

    private static final String POINT = Point.class.getSimpleName();

    /** The fields that quote, by the kind of what they are of. */
    private static final Map<String, Set<String>> QUOTING =
            Map.of(POINT, Set.of("words", "file"), Contribution.class.getSimpleName(), Set.of("files"));

    @PersistenceContext
    private EntityManager database;

    /** The same without what is exempt, by one statement, however many they are. */
    List<HistoryRow> withoutExempt(List<HistoryRow> rows) {
        var quoted = rows.stream().flatMap(Quotes::contribution).distinct().toList();
        if (quoted.isEmpty()) {
            return rows;
        }
        var exempt = new HashSet<>(database.createQuery(
                        "select c.reference from Contribution c where c.reference in :quoted and c.classification.openness = EXEMPT",
                        String.class)
                .setParameter("quoted", quoted)
                .getResultList());
        return rows.stream()
                .map(row -> contribution(row).anyMatch(exempt::contains) ? withoutWords(row) : row)
                .toList();
    }

    /** The reference of the contribution that it quotes: a point is named by that and its number, also when it is a point no more. */
    private static Stream<String> contribution(HistoryRow row) {
        return row.changes().stream().anyMatch(change -> quotes(row, change))
                ? Stream.ofNullable(row.subject())
                        .map(name -> row.subjectKind().equals(POINT)
                                ? name.substring(0, Math.max(0, name.lastIndexOf('-')))
                                : name)
                : Stream.empty();
    }

    private static boolean quotes(HistoryRow row, PayloadContent.Value change) {
        return QUOTING.getOrDefault(row.subjectKind(), Set.of()).contains(change.field());
    }

    private static HistoryRow withoutWords(HistoryRow row) {
        return row.saying(row.changes().stream()
                .map(change -> quotes(row, change)
                        ? new PayloadContent.Value(
                                change.field(),
                                Openness.class.getSimpleName(),
                                exempt(change.before()),
                                exempt(change.after()))
                        : change)
                .toList());
    }

    private static @Nullable String exempt(@Nullable String words) {
        return words == null ? null : Openness.EXEMPT.name();
    }
}
