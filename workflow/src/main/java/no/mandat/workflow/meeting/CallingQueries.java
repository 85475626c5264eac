package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.party.ParticipationKey;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.UseCases;

/** What waits for somebody of those who are to be called to meetings. */
@UseCases
public class CallingQueries {

    private final Mandates mandates;
    private final Bodies bodies;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    CallingQueries(Mandates mandates, Bodies bodies, Access access, Clock clock) {
        this.mandates = mandates;
        this.bodies = bodies;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CallingQueries() {
        this(null, null, null, null);
    }

    /** Meetings with people from outside who wait for the actor’s key, the next meeting first. */
    public List<OutsidersToConfirm> toConfirm() {
        var me = access.requireLogin();
        var rows = waiting(me);
        var mine = rows.stream()
                .map(OutsidersToConfirm::mandate)
                .distinct()
                .map(mandates::require)
                .filter(mandate -> access.allowed(mandate).contains(Permission.DECIDE_PARTICIPATION))
                .filter(mandate ->
                        bodies.keys(mandate, LocalDate.now(clock)).isSecond(me, ParticipationKey.SECRETARIAT))
                .map(mandate -> mandate.id())
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> mine.contains(row.mandate())).toList();
    }

    private List<OutsidersToConfirm> waiting(PersonId me) {
        return database.createQuery("""
                        select new no.mandat.workflow.meeting.OutsidersToConfirm(m.id, m.mandate, m.title, m.time.startsAt,
                            (select count(a.id.value) from Attendee a where a.meeting.value = m.id.value
                                and a.role = OUTSIDER and a.state in (LISTED, CONFIRMED, INVITED)
                                and size(a.items) > size(a.confirmedItems) and a.proposedBy.value <> :me))
                        from Meeting m join Mandate x on x.id.value = m.mandate.value
                        where m.state in (PLANNED, CALLED, HELD)
                            and exists (select 1 from Membership s
                                where s.body.value = x.expertGroup.value and s.person.value = :me)
                        order by m.time.startsAt, m.id.value
                        """, OutsidersToConfirm.class)
                .setParameter("me", me.value())
                .getResultStream()
                .filter(row -> row.waiting() > 0)
                .toList();
    }
}
