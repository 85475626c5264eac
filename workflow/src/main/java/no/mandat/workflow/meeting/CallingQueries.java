package no.mandat.workflow.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;
import no.mandat.domain.meeting.MeetingKind;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.UseCases;

/** What waits for somebody of those who are to be called to meetings. */
@UseCases
public class CallingQueries {

    private final Mandates mandates;
    private final MeetingAccess gate;
    private final SecondKeys keys;
    private final Access access;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    CallingQueries(Mandates mandates, MeetingAccess gate, SecondKeys keys, Access access) {
        this.mandates = mandates;
        this.gate = gate;
        this.keys = keys;
        this.access = access;
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
                .map(Asked::of)
                .distinct()
                .filter(asked -> holds(me, asked))
                .collect(Collectors.toSet());
        return rows.stream().filter(row -> mine.contains(Asked.of(row))).toList();
    }

    /** Whose key is asked for: it is the same for all meetings of a kind. */
    private record Asked(MandateId mandate, MeetingKind kind) {

        static Asked of(OutsidersToConfirm row) {
            return new Asked(row.mandate(), row.kind());
        }
    }

    private boolean holds(PersonId me, Asked asked) {
        var mandate = mandates.require(asked.mandate());
        return gate.decides(asked.kind(), mandate)
                && keys.of(asked.kind(), mandate).contains(me);
    }

    private List<OutsidersToConfirm> waiting(PersonId me) {
        return database.createQuery("""
                        select new no.mandat.workflow.meeting.OutsidersToConfirm(m.id, m.mandate, m.kind, m.title,
                            m.time.startsAt,
                            (select count(distinct a.id.value) from Attendee a join a.items i
                                where a.meeting.value = m.id.value and a.role = OUTSIDER
                                    and a.state in (LISTED, CONFIRMED, INVITED)
                                    and not exists (select 1 from Attendee o join o.proposedBy p
                                        where o.id.value = a.id.value and p.value = :me)
                                    and not exists (select 1 from Attendee b join b.confirmedItems c
                                        where b.id.value = a.id.value and c.value = i.value)))
                        from Meeting m join Mandate x on x.id.value = m.mandate.value
                        where m.state in (PLANNED, CALLED, HELD)
                            and exists (select 1 from Membership s where s.person.value = :me
                                and (s.body.value = x.expertGroup.value or s.body.value = x.board.value))
                        order by m.time.startsAt, m.id.value
                        """, OutsidersToConfirm.class)
                .setParameter("me", me.value())
                .getResultStream()
                .filter(row -> row.waiting() > 0)
                .toList();
    }
}
