package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.meeting.CorrectionKey;
import no.mandat.domain.meeting.EditionKey;
import no.mandat.domain.meeting.Meeting;
import no.mandat.domain.meeting.MeetingNumber;
import no.mandat.domain.meeting.MinutesCorrection;
import no.mandat.domain.meeting.MinutesEdition;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** All meetings, with the editions and corrections of their minutes. */
@ApplicationScoped
class Meetings {

    @PersistenceContext
    private EntityManager database;

    void add(Meeting meeting) {
        database.persist(meeting);
    }

    void add(MinutesEdition edition) {
        database.persist(edition);
    }

    void add(MinutesCorrection correction) {
        database.persist(correction);
    }

    Optional<Meeting> find(MeetingId id) {
        return Optional.ofNullable(database.find(Meeting.class, id));
    }

    Meeting require(MeetingId id) {
        return find(id).orElseThrow(Meetings::notThere);
    }

    /** The meeting for whoever changes it, its agenda or its people: others wait. */
    Meeting lock(MeetingId id) {
        return Optional.ofNullable(database.find(Meeting.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Meetings::notThere);
    }

    /** Those of a mandate that haven't begun, for whoever calls them off: others wait. */
    List<Meeting> lockAhead(MandateId mandate) {
        return database.createQuery(
                        "from Meeting m where m.mandate = :mandate and m.state in (PLANNED, CALLED) order by m.id.value",
                        Meeting.class)
                .setParameter("mandate", mandate)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Those of a body, or of mandates whose secretariat it is, that haven't begun; always in one order, in which they may be locked. */
    List<MeetingId> aheadOf(BodyId body) {
        return database.createQuery("""
                        select m.id from Meeting m join Mandate x on x.id.value = m.mandate.value
                        where m.state in (PLANNED, CALLED) and (m.body.value = :body or x.secretariat.value = :body)
                        order by m.id.value
                        """, MeetingId.class)
                .setParameter("body", body.value())
                .getResultList();
    }

    /** Those of a mandate whose minutes are with those who attended. */
    List<Meeting> circulated(MandateId mandate) {
        return database.createQuery(
                        "from Meeting m where m.mandate = :mandate and m.state = MINUTES_CIRCULATED order by m.id.value",
                        Meeting.class)
                .setParameter("mandate", mandate)
                .getResultList();
    }

    /** The meeting for whoever says something that depends on its state, at the same time as others: whoever changes it waits. */
    Meeting share(MeetingId id) {
        return Optional.ofNullable(database.find(Meeting.class, id, LockModeType.PESSIMISTIC_READ))
                .orElseThrow(Meetings::notThere);
    }

    /** The minutes as they were cut last. */
    Optional<MinutesEdition> lastEdition(Meeting meeting) {
        return edition(meeting.id(), meeting.editions());
    }

    Optional<MinutesEdition> edition(MeetingId meeting, int number) {
        return Optional.ofNullable(database.find(MinutesEdition.class, new EditionKey(meeting, number)));
    }

    Optional<MinutesCorrection> correction(MeetingId meeting, int number) {
        return Optional.ofNullable(database.find(MinutesCorrection.class, new CorrectionKey(meeting, number)));
    }

    /** Those in the minutes of a meeting, in the order in which they were noted. */
    List<MinutesCorrection> corrections(MeetingId meeting) {
        return database.createQuery(
                        "from MinutesCorrection c where c.key.meeting = :meeting order by c.key.number",
                        MinutesCorrection.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    /** The number that the next meeting of the body in that year gets, whoever begins one waiting for the mandate. */
    MeetingNumber nextNumber(Meeting meeting, int year) {
        int last = database.createQuery("""
                        select coalesce(max(m.number.number), 0) from Meeting m
                        where m.mandate = :mandate and m.body = :body and m.number.numberYear = :year
                        """, Integer.class)
                .setParameter("mandate", meeting.mandate())
                .setParameter("body", meeting.body())
                .setParameter("year", year)
                .getSingleResult();
        return new MeetingNumber(last + 1, year);
    }

    /** Which meeting of the same body began last, other than this one. */
    Optional<MeetingId> lastBefore(Meeting meeting) {
        return database.createQuery("""
                        select m.id from Meeting m
                        where m.mandate = :mandate and m.body = :body and m.beganAt is not null and m.id <> :self
                        order by m.beganAt desc, m.id.value desc
                        """, MeetingId.class)
                .setParameter("mandate", meeting.mandate())
                .setParameter("body", meeting.body())
                .setParameter("self", meeting.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** On which days a body meets that wasn't called off. */
    Set<LocalDate> days(MandateId mandate, BodyId body, ZoneId zone) {
        return database.createQuery("""
                        select m.time.startsAt from Meeting m
                        where m.mandate = :mandate and m.body = :body and m.time.startsAt is not null and m.state <> CANCELLED
                        """, Instant.class)
                .setParameter("mandate", mandate)
                .setParameter("body", body)
                .getResultStream()
                .map(at -> LocalDate.ofInstant(at, zone))
                .collect(Collectors.toSet());
    }

    static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
