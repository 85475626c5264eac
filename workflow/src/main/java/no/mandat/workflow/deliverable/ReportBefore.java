package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import no.mandat.domain.deliverable.Deliverable;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Which progress report of a mandate came before one, and when that was read (docs/decisions/0089). */
@ApplicationScoped
class ReportBefore {

    @PersistenceContext
    private EntityManager database;

    /**
     * The instant for which the figures stand of the other report that was read last, of those whose text is fixed or approved; where
     * it has none, when its text was cut. None where this is the first. A next revision takes the place of the one before, so it tells
     * of the same time.
     */
    Optional<Instant> read(Deliverable report) {
        return database.unwrap(Session.class)
                .createNativeQuery("""
                        select json_value(r.content, '$.figures[0].at') counted_at, r.cut_at
                        from deliverable d join deliverable_revision r on r.deliverable_id = d.id and r.revision =
                            case when d.state in ('READY', 'IN_APPROVAL') then d.revision else d.approved_revision end
                        where d.mandate_id = ?1 and d.kind = 'PROGRESS_REPORT' and d.id <> ?2
                        """, Object[].class)
                .addScalar("counted_at", StandardBasicTypes.STRING)
                .addScalar("cut_at", StandardBasicTypes.INSTANT)
                .setParameter(1, report.mandate().value())
                .setParameter(2, report.id().value())
                .getResultStream()
                .map(row -> row[0] == null ? (Instant) row[1] : Instant.parse((String) row[0]))
                .max(Comparator.naturalOrder());
    }
}
