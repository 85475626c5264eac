package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.domain.meeting.Attendee;
import no.mandat.domain.meeting.AttendeeState;
import no.mandat.domain.party.Person;
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

    private static final int MOST_AT_ONCE = 100;

    @PersistenceContext
    private EntityManager database;

    void add(Attendee attendee) {
        database.persist(attendee);
    }

    Attendee require(AttendeeId id) {
        return find(id).orElseThrow(Meetings::notThere);
    }

    Optional<Attendee> find(AttendeeId id) {
        return Optional.ofNullable(database.find(Attendee.class, id));
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

    /** By which call somebody was there: their own, or that of whose deputy they were. */
    Optional<Attendee> there(MeetingId meeting, PersonId person) {
        return of(meeting).stream()
                .filter(attendee -> attendee.state().isCalled() && attendee.attended(person))
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

    /** The same of several at once, in few statements. */
    void link(Map<AttendeeId, UUID> secrets, Purpose purpose) {
        var all = List.copyOf(secrets.entrySet());
        if (!all.isEmpty()) {
            database.flush();
        }
        for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
            insert(all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())), purpose);
        }
    }

    private void insert(List<Map.Entry<AttendeeId, UUID>> some, Purpose purpose) {
        var rows = IntStream.range(0, some.size())
                .mapToObj(i -> "(?%d, ?%d, ?1)".formatted(2 * i + 2, 2 * i + 3))
                .collect(Collectors.joining(", "));
        var query = database.createNativeQuery(
                        "insert into attendee_link (secret_hash, attendee_id, purpose) values " + rows)
                .setParameter(1, purpose.name());
        for (int i = 0; i < some.size(); i++) {
            query.setParameter(2 * i + 2, Fingerprints.of(some.get(i).getValue().toString()));
            query.setParameter(2 * i + 3, some.get(i).getKey().value());
        }
        query.executeUpdate();
    }

    /** Those of a meeting whose calls are in one of those states, with what they are there for. */
    List<Attendee> in(MeetingId meeting, Collection<AttendeeState> states) {
        return database.createQuery("""
                        select a from Attendee a left join fetch a.items left join fetch a.confirmedItems
                        where a.meeting.value = :meeting and a.state in :states order by a.id.value
                        """, Attendee.class)
                .setParameter("meeting", meeting.value())
                .setParameter("states", states)
                .getResultList();
    }

    /** Which call is somebody's own, without holding anything. */
    Optional<AttendeeId> idOf(MeetingId meeting, PersonId person) {
        return database.createQuery(
                        "select a.id from Attendee a where a.meeting.value = :meeting and a.person.value = :person",
                        AttendeeId.class)
                .setParameter("meeting", meeting.value())
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst();
    }

    /** Those who have a place, by who they are. */
    Map<PersonId, Person> people(List<Attendee> some) {
        var ids = some.stream()
                .flatMap(attendee -> attendee.person().stream())
                .map(PersonId::value)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : database.createQuery("from Person p where p.id.value in :ids", Person.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    String nameOf(PersonId person) {
        return database.find(Person.class, person).name();
    }

    /** Somebody of a place who is called and has that address. */
    Optional<String> calledAt(MeetingId meeting, String email) {
        return database.createQuery("""
                        select p.name from Attendee a join Person p on p.id.value = a.person.value
                        where a.meeting.value = :meeting and p.email = :email and a.state in (LISTED, INVITED)
                        """, String.class)
                .setParameter("meeting", meeting.value())
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /** Nobody finds it by a link any more. */
    void eraseLinks(AttendeeId attendee) {
        database.createNativeQuery("delete from attendee_link where attendee_id = ?1")
                .setParameter(1, attendee.value())
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
