package no.mandat.workflow.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.StudyId;
import no.mandat.domain.study.Study;
import no.mandat.workflow.shared.SharedRefusal;

/** All requests for studies. */
@ApplicationScoped
class Studies {

    @PersistenceContext
    private EntityManager database;

    void add(Study study) {
        database.persist(study);
    }

    Optional<Study> find(StudyId id) {
        return Optional.ofNullable(database.find(Study.class, id));
    }

    Study require(StudyId id) {
        return find(id).orElseThrow(Studies::notThere);
    }

    /** The request for whoever changes it: others wait. */
    Study lock(StudyId id) {
        return Optional.ofNullable(database.find(Study.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Studies::notThere);
    }

    /** Those of a mandate, in the order of their numbers. */
    List<Study> of(MandateId mandate) {
        return database.createQuery(
                        "select distinct s from Study s left join fetch s.clauses where s.mandate.value = :mandate order by s.number",
                        Study.class)
                .setParameter("mandate", mandate.value())
                .getResultList();
    }

    /** The number that the next one of a mandate has; whoever asks holds the mandate. */
    int nextNumber(MandateId mandate) {
        return database.createQuery(
                                "select coalesce(max(s.number), 0) from Study s where s.mandate.value = :mandate",
                                Integer.class)
                        .setParameter("mandate", mandate.value())
                        .getSingleResult()
                + 1;
    }

    /** Those that wait to be endorsed in mandates in whose group the person sits that day. */
    List<Study> asked(PersonId person, LocalDate day) {
        return database.createQuery("""
                        select s from Study s join Mandate m on m.id.value = s.mandate.value
                        where s.state = DRAFT and s.askedBy.value is not null and m.state in (ADOPTED, CLOSING)
                            and exists (select 1 from Membership p
                                where p.body.value = m.expertGroup.value and p.person.value = :person
                                    and p.fromDay <= :day and (p.toDay is null or p.toDay >= :day))
                        order by s.id.value
                        """, Study.class)
                .setParameter("person", person.value())
                .setParameter("day", day)
                .getResultList();
    }

    /** Whether the document is in the mandate's list. */
    boolean isListed(DocumentId document, MandateId mandate) {
        return database.createQuery("""
                        select count(*) from Document d
                        where d.id.value = :id and d.mandate.value = :mandate and d.state = LISTED
                        """, Long.class)
                        .setParameter("id", document.value())
                        .setParameter("mandate", mandate.value())
                        .getSingleResult()
                > 0;
    }

    static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
