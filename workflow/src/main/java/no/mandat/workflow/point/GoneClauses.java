package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.shared.MandateId;
import no.mandat.workflow.mandate.MandateTexts;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Which clauses points of a mandate are about that it hasn't any more. */
@ApplicationScoped
class GoneClauses {

    /**
     * A clause is one mandate's, so that one point says whose it is: in the order of the index the database jumps from each clause to the next,
     * however many points are about it.
     */
    private static final String TALKED_OF = """
            select c.clause_id, p.id as point_id
            from (select clause_id, min(point_id) as first_id from point_clause group by clause_id) c
                join point p on p.id = c.first_id
            where p.mandate_id = :mandate""";

    private final MandateTexts texts;

    @PersistenceContext
    private EntityManager database;

    @Inject
    GoneClauses(MandateTexts texts) {
        this.texts = texts;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected GoneClauses() {
        this(null);
    }

    /** Those of that mandate. */
    Set<UUID> of(MandateId mandate) {
        Set<UUID> gone = new HashSet<>();
        database.unwrap(Session.class)
                .createNativeQuery(TALKED_OF, Object[].class)
                .addScalar("clause_id", StandardBasicTypes.UUID)
                .addScalar("point_id", StandardBasicTypes.UUID)
                .setParameter("mandate", mandate.value())
                .getResultList()
                .forEach(row -> gone.add((UUID) row[0]));
        texts.clauses(mandate)
                .clauses()
                .forEach(clause -> gone.remove(clause.id().value()));
        return gone;
    }
}
