package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.meeting.Spoken;
import no.mandat.domain.meeting.SpokenState;
import no.mandat.domain.shared.AttendeeId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.SpokenId;
import no.mandat.workflow.attachment.Fingerprints;

/** All that was said in meetings and written down, with the links that were mailed to the speakers. */
@ApplicationScoped
class Spokens {

    @PersistenceContext
    private EntityManager database;

    void add(Spoken spoken) {
        database.persist(spoken);
    }

    Spoken require(SpokenId id) {
        return find(id).orElseThrow(Meetings::notThere);
    }

    Optional<Spoken> find(SpokenId id) {
        return Optional.ofNullable(database.find(Spoken.class, id));
    }

    /** One for whoever changes it: others wait. Its call is held before it. */
    Spoken lock(SpokenId id) {
        return Optional.ofNullable(database.find(Spoken.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Meetings::notThere);
    }

    /** By which call the meeting asks in which something was said, without holding anything. */
    CallId callOf(SpokenId spoken) {
        return database.createQuery(
                        "select m.call from Spoken s join Meeting m on m.id.value = s.meeting.value where s.id = :id",
                        CallId.class)
                .setParameter("id", spoken)
                .getResultStream()
                .findFirst()
                .orElseThrow(Meetings::notThere);
    }

    /** All of a meeting, in the order in which it was written down. */
    List<Spoken> of(MeetingId meeting) {
        return database.createQuery("from Spoken s where s.meeting = :meeting order by s.id.value", Spoken.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    /** The meeting that asks by that call, if it is a meeting's, without holding anything. */
    Optional<MeetingId> askingBy(CallId call) {
        return database.createQuery("select m.id from Meeting m where m.call.value = :call", MeetingId.class)
                .setParameter("call", call.value())
                .getResultStream()
                .findFirst();
    }

    /** What waits for its speaker, for whoever changes it. */
    List<Spoken> waiting(MeetingId meeting) {
        return database.createQuery(
                        "from Spoken s where s.meeting = :meeting and s.state = :state order by s.id.value",
                        Spoken.class)
                .setParameter("meeting", meeting)
                .setParameter("state", SpokenState.WAITING)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What became that contribution, for whoever changes it. */
    List<Spoken> of(ContributionId contribution) {
        return database.createQuery("from Spoken s where s.contribution = :contribution", Spoken.class)
                .setParameter("contribution", contribution)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** What somebody said that became none, for whoever changes it. */
    List<Spoken> unconfirmed(AttendeeId attendee) {
        return database.createQuery(
                        "from Spoken s where s.attendee = :attendee and s.contribution.value is null order by s.id.value",
                        Spoken.class)
                .setParameter("attendee", attendee)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Nobody finds it by a link any more. */
    void eraseLinks(SpokenId spoken) {
        database.createNativeQuery("delete from spoken_link where spoken_id = ?1")
                .setParameter(1, spoken.value())
                .executeUpdate();
    }

    /** @param secret what was mailed to the speaker */
    void link(SpokenId spoken, UUID secret) {
        // The link refers to it.
        database.flush();
        database.createNativeQuery("insert into spoken_link (secret_hash, spoken_id) values (?1, ?2)")
                .setParameter(1, Fingerprints.of(secret.toString()))
                .setParameter(2, spoken.value())
                .executeUpdate();
    }

    /** Where the secret of a link leads. */
    Optional<SpokenId> at(UUID secret) {
        return database.createNativeQuery("select l.spoken_id from spoken_link l where l.secret_hash = ?1", UUID.class)
                .setParameter(1, Fingerprints.of(secret.toString()))
                .getResultStream()
                .findFirst()
                .map(id -> new SpokenId((UUID) id));
    }
}
