package no.mandat.workflow.milestone;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.milestone.MilestoneAction;
import no.mandat.domain.milestone.MilestoneLife;
import no.mandat.domain.milestone.StatusRule;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.mandate.Mandates;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Reads plans: a mandate's is read by all who read the mandate. */
@UseCases
public class PlanQueries {

    private static final Set<MilestoneAction> MOVE_ON = EnumSet.of(MilestoneAction.START, MilestoneAction.REACH);

    private final PlanRows rows;
    private final Mandates mandates;
    private final Access access;
    private final Actors actors;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    PlanQueries(PlanRows rows, Mandates mandates, Access access, Actors actors, Clock clock) {
        this.rows = rows;
        this.mandates = mandates;
        this.access = access;
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PlanQueries() {
        this(null, null, null, null, null);
    }

    /**
     * The plan, by the day that milestones are due.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public PlanDetails of(MandateId id) {
        var mandate = mandate(id);
        var allowed = access.allowed(mandate);
        if (!allowed.contains(Permission.READ_PLAN)) {
            throw notThere();
        }
        var today = LocalDate.now(clock);
        var frame = PlanGate.frame(mandate);
        return new PlanDetails(
                id,
                frame.first(),
                frame.last(),
                frame.adopted(),
                today,
                mayEdit(mandate, allowed),
                rows.of(id, PlanSight.of(allowed, actors.person()), today, line -> actions(line, mandate, allowed)));
    }

    /**
     * How many milestones of the plan are overdue: what its entry in the navigation says.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public int overdue(MandateId id) {
        access.require(Permission.READ_PLAN, mandate(id));
        return database.createQuery("""
                        select count(m) from Milestone m
                        where m.mandate.value = :mandate and m.state in (PLANNED, IN_PROGRESS) and m.due.day < :today
                            and exists (select 1 from Mandate x where x.id.value = m.mandate.value
                                and x.state not in (CLOSED, TERMINATED, WITHDRAWN))
                        """, Long.class)
                .setParameter("mandate", id.value())
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult()
                .intValue();
    }

    /** What the actor is responsible for and is due soon or overdue, the most urgent first, in all mandates that are not over. */
    public List<MyMilestoneRow> mine() {
        var me = access.requireLogin();
        var rows = database.createQuery("""
                        select new no.mandat.workflow.milestone.MyMilestoneRow(x.id, x.shortName, m.title, m.due.day,
                            m.due.wholeMonth, m.state)
                        from Milestone m join Mandate x on x.id.value = m.mandate.value
                        where m.responsible.value = :me and m.state in (PLANNED, IN_PROGRESS) and m.due.day <= :soon
                            and x.state not in (CLOSED, TERMINATED, WITHDRAWN)
                        order by m.due.day, m.title, m.id.value
                        """, MyMilestoneRow.class)
                .setParameter("me", me.value())
                .setParameter("soon", LocalDate.now(clock).plusDays(StatusRule.SOON_DAYS))
                .getResultList();
        var allowed = access.allowed(
                mandates.all(rows.stream().map(MyMilestoneRow::mandate).toList()));
        return rows.stream()
                .filter(row -> allowed.getOrDefault(row.mandate(), Set.of()).contains(Permission.READ_PLAN))
                .toList();
    }

    /**
     * Who can be made responsible: all who have a place in the mandate's bodies today, by name.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}
     */
    public List<PersonChoice> people(MandateId id) {
        var mandate = mandate(id);
        access.require(Permission.EDIT_PLAN, mandate);
        return database.createQuery("""
                        select distinct new no.mandat.workflow.milestone.PersonChoice(p.id, p.name)
                        from Person p join Membership m on m.person.value = p.id.value
                        where m.body.value in :bodies and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                        order by p.name, p.id
                        """, PersonChoice.class)
                .setParameter(
                        "bodies", mandate.bodies().stream().map(BodyId::value).toList())
                .setParameter("today", LocalDate.now(clock))
                .getResultList();
    }

    private static boolean mayEdit(Mandate mandate, Set<Permission> allowed) {
        return allowed.contains(Permission.EDIT_PLAN) && PlanGate.isOpen(mandate);
    }

    private Set<MilestoneAction> actions(PlanLine line, Mandate mandate, Set<Permission> allowed) {
        var actions = EnumSet.noneOf(MilestoneAction.class);
        actions.addAll(MilestoneLife.LIFE.actionsIn(line.state()));
        if (!mayEdit(mandate, allowed)) {
            boolean mine = actors.current()
                    .person()
                    .filter(me -> me.equals(line.person()))
                    .isPresent();
            actions.retainAll(mine && PlanGate.isOpen(mandate) ? MOVE_ON : Set.of());
        }
        return actions;
    }

    private Mandate mandate(MandateId id) {
        access.requireLogin();
        return mandates.find(id).orElseThrow(PlanQueries::notThere);
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
