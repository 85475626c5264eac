package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.party.Invitation;
import no.mandat.domain.party.InvitationState;
import no.mandat.domain.shared.InvitationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;

/** All invitations. Whoever does something about one holds all of its person, so that one at a time does. */
@ApplicationScoped
class Invitations {

    private static final List<InvitationState> OPEN = List.of(InvitationState.SENT, InvitationState.EXPIRED);

    @PersistenceContext
    private EntityManager database;

    void add(Invitation invitation) {
        database.persist(invitation);
    }

    /** Whose it is. */
    Optional<PersonId> personOf(InvitationId id) {
        return database.createQuery("select i.person from Invitation i where i.id.value = :id", PersonId.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** All of the person, held until the transaction ends. */
    List<Invitation> hold(PersonId person) {
        return database.createQuery(
                        "from Invitation i where i.person.value = :person order by i.id.value", Invitation.class)
                .setParameter("person", person.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those of the person by which they may still come, held until the transaction ends. */
    List<Invitation> holdOpen(PersonId person) {
        return hold(person).stream().filter(Invitation::isOpen).toList();
    }

    /** Whether there is one by which the person may still come. */
    boolean isOpenFor(PersonId person) {
        return count("select count(*) from Invitation i where i.person.value = :person and i.state in :open", person)
                > 0;
    }

    /** Whether there is one to the mandate by which the person may still come. */
    boolean isOpenFor(PersonId person, MandateId mandate) {
        return database.createQuery("""
                                select count(*) from Invitation i
                                where i.mandate.value = :mandate and i.person.value = :person and i.state in :open
                                """, Long.class)
                        .setParameter("mandate", mandate.value())
                        .setParameter("person", person.value())
                        .setParameter("open", OPEN)
                        .getSingleResult()
                > 0;
    }

    private long count(String query, PersonId person) {
        return database.createQuery(query, Long.class)
                .setParameter("person", person.value())
                .setParameter("open", OPEN)
                .getSingleResult();
    }

    /** All to the mandate, the latest last. */
    List<Invitation> to(MandateId mandate) {
        return database.createQuery(
                        "from Invitation i where i.mandate.value = :mandate order by i.id.value", Invitation.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }
}
