package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.milestone.Milestone;
import no.mandat.domain.milestone.MilestoneMove;
import no.mandat.domain.milestone.MoveKey;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MilestoneId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.shared.SharedRefusal;

/** All milestones, with the changes of their dates. */
@ApplicationScoped
class Milestones {

    @PersistenceContext
    private EntityManager database;

    void add(Milestone milestone) {
        database.persist(milestone);
    }

    void add(MilestoneMove move) {
        database.persist(move);
    }

    /** The milestone for whoever changes it: others wait. */
    Milestone lock(MilestoneId id) {
        return Optional.ofNullable(database.find(Milestone.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Milestones::notThere);
    }

    Optional<Milestone> find(MilestoneId id) {
        return Optional.ofNullable(database.find(Milestone.class, id));
    }

    Milestone require(MilestoneId id) {
        return find(id).orElseThrow(Milestones::notThere);
    }

    /** Those of a mandate, by the day they are due. */
    List<Milestone> of(MandateId mandate) {
        return database.createQuery("""
                        from Milestone m left join fetch m.clauses where m.mandate.value = :mandate
                        order by m.due.day, m.title, m.id.value
                        """, Milestone.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    /** Those of a mandate for whoever changes several, by id, so that no two wait for each other. */
    List<Milestone> lockAll(MandateId mandate) {
        return database.createQuery(
                        "from Milestone m where m.mandate.value = :mandate order by m.id.value", Milestone.class)
                .setParameter("mandate", mandate.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The milestone whose date waits for the resolution. */
    Optional<Milestone> waitingFor(ResolutionId resolution) {
        return database.createQuery("select m.id from Milestone m where m.resolution.value = :id", MilestoneId.class)
                .setParameter("id", resolution.value())
                .getResultStream()
                .findFirst()
                .map(this::lock);
    }

    /** The date that the board was asked for: the last that was proposed, for nothing else moves it meanwhile. */
    MilestoneMove pendingMove(Milestone milestone) {
        return database.find(MilestoneMove.class, new MoveKey(milestone.id(), milestone.moves()));
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
