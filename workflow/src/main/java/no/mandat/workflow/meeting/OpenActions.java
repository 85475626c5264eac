package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import no.mandat.domain.meeting.Meeting;

/** The actions that a body's meetings agreed on and that aren't done. */
@ApplicationScoped
class OpenActions {

    @PersistenceContext
    private EntityManager database;

    /** Whether the body of a meeting has any. */
    boolean areThere(Meeting meeting) {
        return !database.createQuery("""
                        select 1 from ActionItem a join Meeting m on m.id.value = a.meeting.value
                        where m.mandate = :mandate and m.body = :body and a.state = OPEN
                        """, Integer.class)
                .setParameter("mandate", meeting.mandate())
                .setParameter("body", meeting.body())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
