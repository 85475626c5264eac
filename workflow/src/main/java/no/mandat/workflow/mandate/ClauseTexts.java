package no.mandat.workflow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import no.mandat.domain.mandate.MandateClauses;
import no.mandat.domain.shared.MandateId;

/** The clauses of all mandates. */
@ApplicationScoped
class ClauseTexts {

    @PersistenceContext
    private EntityManager database;

    void add(MandateClauses clauses) {
        database.persist(clauses);
        // The next in this transaction that asks for them finds them.
        database.flush();
    }

    /** Those of the mandate, if it has any. */
    Optional<MandateClauses> find(MandateId mandate) {
        return Optional.ofNullable(database.find(MandateClauses.class, mandate));
    }

    /** The same, for whoever is going to change them: others who want to must wait. */
    Optional<MandateClauses> lock(MandateId mandate) {
        return Optional.ofNullable(database.find(MandateClauses.class, mandate, LockModeType.PESSIMISTIC_WRITE));
    }
}
