package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.MarkKey;
import no.mandat.domain.meeting.TimeMark;
import no.mandat.domain.meeting.TimeOption;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.TimeOptionId;

/** All times that are offered for meetings, with what people say of them. Whoever changes one holds its meeting first. */
@ApplicationScoped
class TimeOptions {

    @PersistenceContext
    private EntityManager database;

    void add(TimeOption option) {
        database.persist(option);
    }

    void add(TimeMark mark) {
        database.persist(mark);
    }

    TimeOption require(TimeOptionId id) {
        return Optional.ofNullable(database.find(TimeOption.class, id)).orElseThrow(Meetings::notThere);
    }

    /** Those of a meeting that are still offered, by when they are. */
    List<TimeOption> offered(MeetingId meeting) {
        return database.createQuery(
                        "from TimeOption o where o.meeting = :meeting and o.state = OFFERED order by o.time.startsAt, o.id.value",
                        TimeOption.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    Optional<TimeMark> mark(TimeOptionId option, PersonId person) {
        return Optional.ofNullable(database.find(TimeMark.class, new MarkKey(option, person)));
    }

    /** What was said of those that are still offered. */
    List<TimeMark> marks(MeetingId meeting) {
        return database.createQuery("""
                        select t from TimeMark t join TimeOption o on o.id.value = t.key.option.value
                        where o.meeting = :meeting and o.state = OFFERED
                        """, TimeMark.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    /** Which meeting an option belongs to, without holding anything. */
    MeetingId meetingOf(TimeOptionId option) {
        return database.createQuery("select o.meeting from TimeOption o where o.id = :id", MeetingId.class)
                .setParameter("id", option)
                .getResultStream()
                .findFirst()
                .orElseThrow(Meetings::notThere);
    }
}
