package no.mandat.workflow.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.reading.Confirmation;
import no.mandat.domain.reading.ReadingItem;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** All documents that are or were on reading lists, and who has confirmed them. */
@ApplicationScoped
class ReadingItems {

    @PersistenceContext
    private EntityManager database;

    void add(ReadingItem item) {
        database.persist(item);
    }

    void add(Confirmation confirmation) {
        database.persist(confirmation);
    }

    Optional<ReadingItem> find(DocumentId document) {
        return Optional.ofNullable(database.find(ReadingItem.class, document));
    }

    /** @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} when it never was on a list */
    ReadingItem require(DocumentId document) {
        return find(document).orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /** What is on the list of a mandate, in its order, for whoever changes that order: others wait. */
    List<ReadingItem> lock(MandateId mandate) {
        return database.createQuery("""
                        from ReadingItem i where i.mandate.value = :mandate and i.state = LISTED
                            and exists (select 1 from Document d where d.id.value = i.document.value and d.state = LISTED)
                        order by i.place, i.document.value
                        """, ReadingItem.class)
                .setParameter("mandate", mandate.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The place behind all that are or were on the list. */
    int nextPlace(MandateId mandate) {
        return database.createQuery(
                        "select coalesce(max(i.place), 0) + 1 from ReadingItem i where i.mandate.value = :mandate",
                        Integer.class)
                .setParameter("mandate", mandate.value())
                .getSingleResult();
    }

    /** What somebody has said of a document, for whoever says it anew. */
    Optional<Confirmation> confirmation(DocumentId document, PersonId person) {
        return database.createQuery(
                        "from Confirmation c where c.document.value = :document and c.person.value = :person",
                        Confirmation.class)
                .setParameter("document", document.value())
                .setParameter("person", person.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
