package no.mandat.workflow.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import no.mandat.domain.shared.PersonId;

/** Drops drafts that can no longer be sent, whosever they are. A part of other use cases, which have asked for access. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DraftBin {

    @PersistenceContext
    private EntityManager database;

    /** Forgets what the person had typed in that place. */
    public void drop(PersonId person, String place) {
        database.createNativeQuery("delete from draft where person_id = ?1 and place = ?2")
                .setParameter(1, person.value())
                .setParameter(2, place)
                .executeUpdate();
    }
}
