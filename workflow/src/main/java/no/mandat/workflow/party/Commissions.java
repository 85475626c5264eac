package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** The mandates whose bodies people sit in; the mandate's own feature knows this one, so that this can't know that. */
@ApplicationScoped
class Commissions {

    @PersistenceContext
    private EntityManager database;

    /** Holds it where it is in its life until the transaction ends. */
    void hold(Mandate mandate) {
        database.lock(mandate, LockModeType.PESSIMISTIC_READ);
    }

    Mandate require(MandateId id) {
        return Optional.ofNullable(database.find(Mandate.class, id))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }
}
