package no.mandat.workflow.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.resolution.Resolution;
import no.mandat.domain.resolution.ResolutionRevision;
import no.mandat.domain.resolution.RevisionKey;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.ResolutionId;
import no.mandat.workflow.shared.SharedRefusal;

/** All resolutions and their revisions. */
@ApplicationScoped
class Resolutions {

    @PersistenceContext
    private EntityManager database;

    void add(Resolution resolution) {
        database.persist(resolution);
    }

    void add(ResolutionRevision revision) {
        database.persist(revision);
    }

    /** The resolution, or a refusal. */
    Resolution require(ResolutionId id) {
        return Optional.ofNullable(database.find(Resolution.class, id))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    Optional<Resolution> find(UUID id) {
        return Optional.ofNullable(database.find(Resolution.class, new ResolutionId(id)));
    }

    Optional<ResolutionRevision> revision(ResolutionId id, int number) {
        return Optional.ofNullable(database.find(ResolutionRevision.class, new RevisionKey(id, number)));
    }

    /** The next number in the mandate; the mandate is locked, so that two at once get two. */
    int nextNumber(MandateId mandate) {
        database.find(Mandate.class, mandate, LockModeType.PESSIMISTIC_WRITE);
        return database.createQuery(
                        "select coalesce(max(r.number), 0) + 1 from Resolution r where r.mandate.value = :mandate",
                        Integer.class)
                .setParameter("mandate", mandate.value())
                .getSingleResult();
    }
}
