package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.MinutesRemark;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RemarkId;

/** All remarks on minutes. Whoever makes or changes one holds its meeting first. */
@ApplicationScoped
class Remarks {

    @PersistenceContext
    private EntityManager database;

    void add(MinutesRemark remark) {
        database.persist(remark);
    }

    MinutesRemark require(RemarkId id) {
        return Optional.ofNullable(database.find(MinutesRemark.class, id)).orElseThrow(Meetings::notThere);
    }

    /** On the minutes of which meeting it is, without holding anything. */
    MeetingId meetingOf(RemarkId remark) {
        return database.createQuery("select r.meeting from MinutesRemark r where r.id = :id", MeetingId.class)
                .setParameter("id", remark)
                .getResultStream()
                .findFirst()
                .orElseThrow(Meetings::notThere);
    }

    /** All on an edition of the minutes of a meeting, in the order in which they were made. */
    List<MinutesRemark> on(MeetingId meeting, int edition) {
        return database.createQuery(
                        "from MinutesRemark r where r.meeting = :meeting and r.edition = :edition order by r.id.value",
                        MinutesRemark.class)
                .setParameter("meeting", meeting)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Those on it that were neither taken back nor printed. */
    List<MinutesRemark> standing(MeetingId meeting, int edition) {
        return on(meeting, edition).stream().filter(MinutesRemark::stands).toList();
    }
}
