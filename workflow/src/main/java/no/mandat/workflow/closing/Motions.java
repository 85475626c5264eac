package no.mandat.workflow.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.closing.Motion;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MotionId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.shared.SharedRefusal;

/** All motions. */
@ApplicationScoped
class Motions {

    @PersistenceContext
    private EntityManager database;

    void add(Motion motion) {
        database.persist(motion);
    }

    /**
     * The motion for whoever changes it: others wait.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    Motion lock(MotionId id) {
        return Optional.ofNullable(database.find(Motion.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /** The open motion, locked, on which the resolution decides. */
    Optional<Motion> lockBy(ResolutionId resolution) {
        return database.createQuery("select m.id from Motion m where m.resolution.value = :id", MotionId.class)
                .setParameter("id", resolution.value())
                .getResultStream()
                .findFirst()
                .map(this::lock)
                .filter(Motion::isOpen);
    }

    /** All of a mandate, the latest first. */
    List<Motion> of(MandateId mandate) {
        return database.createQuery(
                        "from Motion m where m.mandate.value = :mandate order by m.movedAt desc, m.id.value",
                        Motion.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }
}
