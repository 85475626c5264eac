package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MandateId;

/** Counts the points of a mandate by what they are about and what became of them. Who may know it, others ask. */
@ApplicationScoped
public class PointTally {

    @PersistenceContext
    private EntityManager database;

    /**
     * How many points of each call of a mandate went to each section and recommendation of a deliverable, by one statement. Those that a
     * mailing answers stand behind the one that answers it.
     */
    List<PartPoints> wentTo(DeliverableId deliverable) {
        return database.createQuery("""
                        select w.part, c.id, c.number, c.title, count(*)
                        from Point p join p.parts w join Call c on c.id.value = p.call.value
                        where w.deliverable.value = :deliverable and p.mailing.value is null and p.state <> OPEN
                        group by w.part, c.id, c.number, c.title order by c.number, w.part
                        """, PartPoints.class)
                .setParameter("deliverable", deliverable.value())
                .getResultList();
    }

    /**
     * Of all its calls, in the order of their numbers. As in the matrix, those that are answered with a mailing stand behind the one that
     * answers it.
     */
    public List<ClausePoints> of(MandateId mandate) {
        return database
                .createQuery("""
                        select c.value, p.call.value, p.state, p.conclusion.disposition, count(p.id.value)
                        from Point p join p.clauses c
                        where p.mandate.value = :mandate and p.mailing.value is null
                        group by c.value, p.call.value, p.state, p.conclusion.disposition
                        """, Object[].class)
                .setParameter("mandate", mandate.value())
                .getResultList()
                .stream()
                .map(ClausePoints::of)
                .toList();
    }
}
