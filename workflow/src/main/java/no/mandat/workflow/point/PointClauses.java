package no.mandat.workflow.point;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.ClauseId;

/** Which clauses points are about. */
public final class PointClauses {

    private PointClauses() {}

    /** Those of each of some points; a point that is about none isn't in it. */
    static Map<UUID, Set<ClauseId>> ofPoints(Collection<UUID> points, EntityManager database) {
        return of("p.id.value", points, database);
    }

    /** Those of the points of each of some contributions; one whose points are about none isn't in it. */
    public static Map<UUID, Set<ClauseId>> ofContributions(Collection<UUID> contributions, EntityManager database) {
        return of("p.contribution.value", contributions, database);
    }

    private static Map<UUID, Set<ClauseId>> of(String each, Collection<UUID> some, EntityManager database) {
        Map<UUID, Set<ClauseId>> clauses = new HashMap<>();
        if (!some.isEmpty()) {
            database.createQuery(
                            "select distinct %1$s, c.value from Point p join p.clauses c where %1$s in :some"
                                    .formatted(each),
                            Object[].class)
                    .setParameter("some", some)
                    .getResultStream()
                    .forEach(pair -> clauses.computeIfAbsent((UUID) pair[0], id -> new HashSet<>())
                            .add(new ClauseId((UUID) pair[1])));
        }
        return clauses;
    }
}
