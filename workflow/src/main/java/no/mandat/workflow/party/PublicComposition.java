package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Reads who sits in the expert groups of published mandates today, for everybody: names, what they are there, and for whom they speak.
 * Addresses, appointments, interests and outsiders it doesn't tell; of board and secretariat nobody is named
 * (docs/decisions/0037).
 */
@UseCases
public class PublicComposition {

    private final Commissions mandates;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    PublicComposition(Commissions mandates, Access access, Clock clock) {
        this.mandates = mandates;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PublicComposition() {
        this(null, null, null);
    }

    /**
     * The group: whoever leads it first, then by name, the vacant seats last.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} when the mandate isn't published
     */
    public List<PublishedMember> group(MandateId id) {
        var mandate = mandates.require(id);
        access.requirePublished(mandate);
        var group = mandate.expertGroup().value();
        var today = LocalDate.now(clock);
        return Stream.concat(members(group, today).stream(), vacant(group, today).stream())
                .toList();
    }

    private List<PublishedMember> members(UUID group, LocalDate today) {
        return database.createQuery("""
                        select new no.mandat.workflow.party.PublishedMember(
                            p.name, m.role, coalesce(o.name, own.name), s.category)
                        from Membership m join Person p on p.id.value = m.person.value
                            left join Seat s on s.id.value = m.seat.value
                            left join Organisation o on o.id.value = s.organisation.value
                            left join Organisation own on own.id.value = p.organisation.value
                        where m.body.value = :group and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                        order by case when m.role = LEADER then 0 when m.role = MEMBER then 1
                            when m.role = DEPUTY then 2 else 3 end, p.name, m.id.value
                        """, PublishedMember.class)
                .setParameter("group", group)
                .setParameter("today", today)
                .getResultList();
    }

    private List<PublishedMember> vacant(UUID group, LocalDate today) {
        return database.createQuery("""
                        select new no.mandat.workflow.party.PublishedMember(
                            cast(null as String), cast(null as no.mandat.domain.party.Role), o.name, s.category)
                        from Seat s left join Organisation o on o.id.value = s.organisation.value
                        where s.body.value = :group and (s.closedFrom is null or s.closedFrom > :today)
                            and not exists (select 1 from Membership m where m.seat.value = s.id.value
                                and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today))
                        order by s.category, o.name, s.id.value
                        """, PublishedMember.class)
                .setParameter("group", group)
                .setParameter("today", today)
                .getResultList();
    }
}
