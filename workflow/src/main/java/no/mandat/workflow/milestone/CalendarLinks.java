package no.mandat.workflow.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.milestone.CalendarLink;
import no.mandat.domain.shared.CalendarLinkId;
import no.mandat.domain.shared.PersonId;

/** All links to calendars. */
@ApplicationScoped
class CalendarLinks {

    @PersistenceContext
    private EntityManager database;

    void add(CalendarLink link) {
        database.persist(link);
    }

    /** The link for whoever revokes it: others wait. */
    Optional<CalendarLink> lock(CalendarLinkId id) {
        return Optional.ofNullable(database.find(CalendarLink.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The link with that secret. */
    Optional<CalendarLink> byHash(String hash) {
        return database.createQuery("from CalendarLink l where l.tokenHash = :hash", CalendarLink.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Those of a person that show something, the newest first. */
    List<CalendarLinkRow> of(PersonId person) {
        return database.createQuery("""
                        select new no.mandat.workflow.milestone.CalendarLinkRow(l.id, x.id, x.title, l.createdAt)
                        from CalendarLink l left join Mandate x on x.id.value = l.mandate.value
                        where l.person.value = :person and l.revokedAt is null
                        order by l.createdAt desc, l.id.value
                        """, CalendarLinkRow.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}
