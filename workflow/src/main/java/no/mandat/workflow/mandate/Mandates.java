package no.mandat.workflow.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.PublicName;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** All mandates. */
@ApplicationScoped
public class Mandates {

    @PersistenceContext
    private EntityManager database;

    void add(Mandate mandate) {
        database.persist(mandate);
    }

    /** The mandate, if there is one. */
    public Optional<Mandate> find(MandateId id) {
        return Optional.ofNullable(database.find(Mandate.class, id));
    }

    /**
     * The mandate.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Mandate require(MandateId id) {
        return find(id).orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /** Those of the mandates that are there, in one statement. */
    public List<Mandate> all(Collection<MandateId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery("from Mandate m where m.id.value in :ids", Mandate.class)
                        .setParameter(
                                "ids",
                                ids.stream().map(MandateId::value).distinct().toList())
                        .getResultList();
    }

    /** The mandate whose page is known by the name, if it was published. */
    Optional<Mandate> published(PublicName name) {
        return database.createQuery("from Mandate m where m.publicName = :name", Mandate.class)
                .setParameter("name", name.value())
                .getResultStream()
                .findFirst();
    }

    /** The name, with a number behind it where other pages are known by it already. Of two who take it at once one tries again. */
    PublicName freeName(PublicName wanted) {
        var free = wanted;
        for (int number = 2; published(free).isPresent(); number++) {
            free = wanted.numbered(number);
        }
        return free;
    }

    /**
     * The mandate for whoever changes where it is in its life: others wait.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public Mandate lock(MandateId id) {
        return Optional.ofNullable(database.find(Mandate.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /** Holds it where it is in its life until the transaction ends, for whoever changes what belongs to it. */
    public void hold(Mandate mandate) {
        database.lock(mandate, LockModeType.PESSIMISTIC_READ);
    }

    /** Counts a change of what belongs to the mandate as a change of it. */
    void touch(Mandate mandate, Instant at) {
        mandate.touch(at);
        database.lock(mandate, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
