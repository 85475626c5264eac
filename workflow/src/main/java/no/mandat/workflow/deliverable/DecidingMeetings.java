package no.mandat.workflow.deliverable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import no.mandat.domain.deliverable.Deliverable;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Actors;

/** Which meetings have a deliverable on their agenda, for whoever reads that agenda and isn't partial in the item. */
@ApplicationScoped
class DecidingMeetings {

    private final Actors actors;

    @PersistenceContext
    private EntityManager database;

    @Inject
    DecidingMeetings(Actors actors) {
        this.actors = actors;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected DecidingMeetings() {
        this(null);
    }

    /** Those of one, the last first. What is planned and not called is known to whoever plans it. */
    List<DecidingMeeting> of(Deliverable deliverable, Set<Permission> allowed) {
        var kinds = Permission.meetings(allowed);
        if (kinds.isEmpty()) {
            return List.of();
        }
        return database.createQuery("""
                        select new no.mandat.workflow.deliverable.DecidingMeeting(m.id, m.title, m.state, m.time.startsAt)
                        from Meeting m
                        where m.kind in :kinds and m.state <> CANCELLED and (m.calledAt is not null or :runs = true)
                            and exists (select 1 from AgendaItem i
                                where i.meeting.value = m.id.value and i.deliverable.value = :deliverable and i.state = LISTED
                                    and not exists (select 1 from Attendee a join a.recusedFrom r
                                        where a.meeting.value = m.id.value and a.person.value = :me and r.value = i.id.value))
                        order by case when m.time.startsAt is null then 0 else 1 end, m.time.startsAt desc, m.id.value
                        """, DecidingMeeting.class)
                .setParameter("kinds", kinds)
                .setParameter("runs", allowed.contains(Permission.RUN_MEETINGS))
                .setParameter("deliverable", deliverable.id().value())
                .setParameter("me", actors.person().value())
                .getResultList();
    }
}
