package no.mandat.workflow.point;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.access.Visibility;
import no.mandat.workflow.contribution.Calls;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/**
 * Reads what of the handling of input waits for the actor, in all mandates that are not over: as the secretariat, by
 * {@link Permission#HANDLE_POINTS} and {@link Permission#RUN_CALLS}, and as whoever confirms, by {@link Permission#CONFIRM_CONCLUSIONS}.
 * Who asks to be erased waits for the secretariat, by {@link Permission#ERASE_CONTRIBUTORS}, in the others as well, and whatever became of
 * the call. Beside that what waits in a call, whoever it waits for.
 */
@UseCases
public class HandlingQueries {

    private static final Set<Role> CONFIRM = EnumSet.of(Role.LEADER, Role.MEMBER);

    /** Each is counted in an index, and no further than it is said. */
    private static final String IN_CALL = """
            select
                (select count(*) from (select 1 from contribution where call_id = :call and state = 'SUBMITTED'
                    and (handling is null or handling = 'RECEIVED') limit :most) c) as contributions,
                (select count(*) from (select 1 from point where call_id = :call and mailing_id is null
                    and state = 'OPEN' limit :most) p) as points,
                (select count(*) from (select 1 from mailing where call_id = :call
                    and state = 'PROPOSED' limit :most) m) as mailings""";

    private final Calls calls;
    private final Mandates mandates;
    private final Confirmers confirmers;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public HandlingQueries(Calls calls, Mandates mandates, Confirmers confirmers, Access access, Clock clock) {
        this.calls = calls;
        this.mandates = mandates;
        this.confirmers = confirmers;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected HandlingQueries() {
        this(null, null, null, null, null);
    }

    /** The calls in which something waits for the actor, what closed first first. */
    public List<CallToHandle> waiting() {
        var me = access.requireLogin();
        var visible = access.visibility();
        var secretariats = seats(visible, BodyKind.SECRETARIAT).keySet();
        var groups = confirmers.among(me, confirming(visible));
        if (secretariats.isEmpty() && groups.isEmpty()) {
            return List.of();
        }
        var rows = new LinkedHashMap<CallId, CallToHandle>();
        handling(me, secretariats, groups).forEach(row -> rows.put(row.call(), row));
        erasing(secretariats)
                .forEach(row -> rows.merge(row.call(), row, (one, erasing) -> one.with(erasing.erasures())));
        return rows.values().stream()
                .filter(CallToHandle::waits)
                .sorted(Comparator.comparing(CallToHandle::closesAt))
                .toList();
    }

    /** All but who asks to be erased. */
    private List<CallToHandle> handling(PersonId me, Set<BodyId> secretariats, Set<BodyId> groups) {
        return database.createQuery("""
                        select new no.mandat.workflow.point.CallToHandle(
                            c.id, x.id, x.shortName, c.title, c.period.closesAt,
                            case when x.secretariat.value in :secretariats and c.state = CLOSED then
                                (select count(*) from Contribution i where i.call.value = c.id.value
                                    and i.state = SUBMITTED and (i.handling is null or i.handling <> ANSWERED))
                                else 0L end,
                            case when x.secretariat.value in :secretariats and c.state = CLOSED and exists (
                                    select 1 from Contribution s where s.call.value = c.id.value and %s)
                                then true else false end,
                            case when x.secretariat.value in :secretariats then
                                (select count(*) from LateRequest r where r.call.value = c.id.value and r.state = ASKED)
                                else 0L end,
                            0L,
                            case when x.secretariat.value in :secretariats and c.state = CLOSED then
                                (select count(*) from Mailing m where m.call.value = c.id.value and m.state = PROPOSED)
                                else 0L end,
                            case when x.expertGroup.value in :groups and c.state = CLOSED then
                                (select count(*) from Point p where p.call.value = c.id.value and %s)
                                else 0L end)
                        from Call c join Mandate x on x.id.value = c.mandate.value
                        where x.state not in (CLOSED, TERMINATED, WITHDRAWN)
                            and (x.secretariat.value in :secretariats and c.state in (OPEN, CLOSED, ANSWERED)
                                or x.expertGroup.value in :groups and c.state = CLOSED)
                        order by c.period.closesAt, c.id.value
                        """.formatted(Points.READY, Points.WAITING), CallToHandle.class)
                .setParameter("secretariats", values(secretariats))
                .setParameter("groups", values(groups))
                .setParameter("me", me.value())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** In whatever call of whatever mandate somebody asks to be erased. */
    private List<CallToHandle> erasing(Set<BodyId> secretariats) {
        return database.createQuery("""
                        select new no.mandat.workflow.point.CallToHandle(
                            c.id, x.id, x.shortName, c.title, c.period.closesAt, 0L, false, 0L,
                            (select count(*) from Contribution e where e.call.value = c.id.value
                                and e.erasureAskedAt is not null),
                            0L, 0L)
                        from Call c join Mandate x on x.id.value = c.mandate.value
                        where x.secretariat.value in :secretariats and exists (
                            select 1 from Contribution w where w.call.value = c.id.value and w.erasureAskedAt is not null)
                        order by c.period.closesAt, c.id.value
                        """, CallToHandle.class)
                .setParameter("secretariats", values(secretariats))
                .getResultList();
    }

    private static List<UUID> values(Set<BodyId> bodies) {
        return bodies.stream().map(BodyId::value).toList();
    }

    /**
     * What waits in a call.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public WaitingInCall in(CallId call) {
        access.require(
                Permission.READ_CONTRIBUTIONS,
                mandates.require(calls.require(call).mandate()));
        var counts = (Object[]) database.createNativeQuery(IN_CALL)
                .setParameter("call", call.value())
                .setParameter("most", KeysetQuery.COUNT_CAP + 1)
                .getSingleResult();
        return new WaitingInCall(count(counts[0]), count(counts[1]), count(counts[2]));
    }

    private static int count(Object counted) {
        return ((Number) counted).intValue();
    }

    /** Where they have a seat that can confirm. */
    private static Set<BodyId> confirming(Visibility visible) {
        var groups = seats(visible, BodyKind.EXPERT_GROUP);
        return groups.keySet().stream()
                .filter(group -> !Collections.disjoint(groups.get(group), CONFIRM))
                .collect(Collectors.toSet());
    }

    private static Map<BodyId, Set<Role>> seats(Visibility visible, BodyKind kind) {
        return visible.seats().getOrDefault(kind, Map.of());
    }
}
