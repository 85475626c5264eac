package no.mandat.workflow.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.meeting.Agenda;
import no.mandat.domain.meeting.AgendaItem;
import no.mandat.domain.shared.AgendaItemId;
import no.mandat.domain.shared.DeliverableId;
import no.mandat.domain.shared.MeetingId;
import no.mandat.domain.shared.RoundId;

/** All items of agendas. Whoever changes one holds its meeting first. */
@ApplicationScoped
class AgendaItems {

    @PersistenceContext
    private EntityManager database;

    void add(AgendaItem item) {
        database.persist(item);
    }

    AgendaItem require(AgendaItemId id) {
        return Optional.ofNullable(database.find(AgendaItem.class, id)).orElseThrow(Meetings::notThere);
    }

    /** All of a meeting, those that are not on its agenda included, in order. */
    List<AgendaItem> of(MeetingId meeting) {
        return database.createQuery(
                        "from AgendaItem i where i.meeting = :meeting order by i.rank, i.id.value", AgendaItem.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    Agenda agenda(MeetingId meeting) {
        return Agenda.of(of(meeting));
    }

    /** Which deliverable an item is about, without holding anything. */
    Optional<DeliverableId> deliverableOf(AgendaItemId item) {
        return database.createQuery(
                        "select i.deliverable from AgendaItem i where i.id = :id and i.deliverable.value is not null",
                        DeliverableId.class)
                .setParameter("id", item)
                .getResultStream()
                .findFirst();
    }

    /** In which round the body was asked about that, without holding anything. */
    Optional<RoundId> roundOf(AgendaItemId item) {
        return database.createQuery(
                        "select i.round from AgendaItem i where i.id = :id and i.round.value is not null",
                        RoundId.class)
                .setParameter("id", item)
                .getResultStream()
                .findFirst();
    }

    /** Which meeting an item belongs to, without holding anything. */
    MeetingId meetingOf(AgendaItemId item) {
        return database.createQuery("select i.meeting from AgendaItem i where i.id = :id", MeetingId.class)
                .setParameter("id", item)
                .getResultStream()
                .findFirst()
                .orElseThrow(Meetings::notThere);
    }
}
