package no.mandat.workflow.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.communication.Communication;
import no.mandat.domain.communication.CommunicationPlan;
import no.mandat.domain.shared.CommunicationId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** All communications plans and their items. */
@ApplicationScoped
class Communications {

    @PersistenceContext
    private EntityManager database;

    void add(Communication item) {
        database.persist(item);
    }

    Optional<Communication> find(CommunicationId id) {
        return Optional.ofNullable(database.find(Communication.class, id));
    }

    Communication require(CommunicationId id) {
        return find(id).orElseThrow(Communications::notThere);
    }

    /** The item for whoever changes it: others wait. */
    Communication lock(CommunicationId id) {
        return Optional.ofNullable(database.find(Communication.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Communications::notThere);
    }

    /** Those of a mandate, in the order of their days. */
    List<Communication> of(MandateId mandate) {
        return database.createQuery(
                        "from Communication c where c.mandate.value = :mandate order by c.day, c.id.value",
                        Communication.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    /** What somebody is responsible for up to a day and hasn't done, in mandates that aren't over. */
    List<Communication> ahead(PersonId responsible, LocalDate until) {
        return database.createQuery("""
                        select c from Communication c join Mandate m on m.id.value = c.mandate.value
                        where c.responsible.value = :person and c.state in (PLANNED, READY) and c.day <= :until
                            and m.state in (ADOPTED, CLOSING)
                        order by c.day, c.id.value
                        """, Communication.class)
                .setParameter("person", responsible.value())
                .setParameter("until", until)
                .getResultList();
    }

    /** The plan of a mandate, if anything was ever planned in it. */
    Optional<CommunicationPlan> plan(MandateId mandate) {
        return Optional.ofNullable(database.find(CommunicationPlan.class, mandate));
    }

    /** The plan for whoever changes it or leans on it: others wait. */
    Optional<CommunicationPlan> lockPlan(MandateId mandate) {
        return Optional.ofNullable(database.find(CommunicationPlan.class, mandate, LockModeType.PESSIMISTIC_WRITE));
    }

    /** A plan without items; whoever makes it holds the mandate. */
    CommunicationPlan begin(MandateId mandate) {
        var plan = new CommunicationPlan(mandate);
        database.persist(plan);
        return plan;
    }

    /** Those that one of the two has confirmed as they stand, of mandates in whose group or secretariat the person sits that day. */
    List<CommunicationPlan> halfConfirmed(PersonId person, LocalDate day) {
        return database.createQuery("""
                        select p from CommunicationPlan p join Mandate m on m.id.value = p.mandate.value
                        where (coalesce(p.leaderEdition, 0) = p.edition or coalesce(p.secretaryEdition, 0) = p.edition)
                            and coalesce(p.confirmedEdition, 0) <> p.edition and m.state in (ADOPTED, CLOSING)
                            and exists (select 1 from Membership s
                                where s.body.value in (m.expertGroup.value, m.secretariat.value)
                                    and s.person.value = :person
                                    and s.fromDay <= :day and (s.toDay is null or s.toDay >= :day))
                        order by p.mandate.value
                        """, CommunicationPlan.class)
                .setParameter("person", person.value())
                .setParameter("day", day)
                .getResultList();
    }

    static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
