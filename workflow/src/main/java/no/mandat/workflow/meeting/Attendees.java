package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.attachment.Fingerprints;

/** All who are called to meetings, with the links that were mailed to those from outside. */
@ApplicationScoped
class Attendees {

    /** What a link is for. */
    enum Purpose {
        CALL,
        MINUTES
    }

    @PersistenceContext
    private EntityManager database;

    void add(Attendee attendee) {
        database.persist(attendee);
    }

    Attendee require(AttendeeId id) {
        return Optional.ofNullable(database.find(Attendee.class, id)).orElseThrow(Meetings::notThere);
    }

    /** Somebody's call for whoever changes it: others wait. */
    Attendee lock(AttendeeId id) {
        return Optional.ofNullable(database.find(Attendee.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Meetings::notThere);
    }

    /** All of a meeting, those that were taken off the list included, in the order in which they came on it. */
    List<Attendee> of(MeetingId meeting) {
        return database.createQuery("from Attendee a where a.meeting = :meeting order by a.id.value", Attendee.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    /** The same with what each is recused from, in one statement. */
    List<Attendee> withRecusals(MeetingId meeting) {
        return database.createQuery(
                        "select distinct a from Attendee a left join fetch a.recusedFrom where a.meeting = :meeting",
                        Attendee.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    Optional<Attendee> of(MeetingId meeting, PersonId person) {
        return database.createQuery("from Attendee a where a.meeting = :meeting and a.person = :person", Attendee.class)
                .setParameter("meeting", meeting)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** Which meeting somebody is called to, without holding anything. */
    MeetingId meetingOf(AttendeeId attendee) {
        return database.createQuery("select a.meeting from Attendee a where a.id = :id", MeetingId.class)
                .setParameter("id", attendee)
                .getResultStream()
                .findFirst()
                .orElseThrow(Meetings::notThere);
    }

    /** @param secret what was mailed to them */
    void link(AttendeeId attendee, Purpose purpose, UUID secret) {
        // The link refers to it.
        database.flush();
        database.createNativeQuery("insert into attendee_link (secret_hash, attendee_id, purpose) values (?1, ?2, ?3)")
                .setParameter(1, Fingerprints.of(secret.toString()))
                .setParameter(2, attendee.value())
                .setParameter(3, purpose.name())
                .executeUpdate();
    }

    /** Whose the secret of a link is, where it is for that. */
    Optional<AttendeeId> at(UUID secret, Purpose purpose) {
        return database.createNativeQuery(
                        "select l.attendee_id from attendee_link l where l.secret_hash = ?1 and l.purpose = ?2",
                        UUID.class)
                .setParameter(1, Fingerprints.of(secret.toString()))
                .setParameter(2, purpose.name())
                .getResultStream()
                .findFirst()
                .map(id -> new AttendeeId((UUID) id));
    }
}
