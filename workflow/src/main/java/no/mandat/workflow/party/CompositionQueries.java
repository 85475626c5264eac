package no.mandat.workflow.party;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.mandat.domain.mandate.Demand;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.OrganisationCategory;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Prefix;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;
import org.jspecify.annotations.Nullable;

/** Reads who sits where, on any day; and what the forms that change it begin with. */
@UseCases
public class CompositionQueries {

    private final Commissions mandates;
    private final People people;
    private final Organisations organisations;
    private final Appointments appointments;
    private final Instance<HeardSource> heard;
    private final Access access;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public CompositionQueries(
            Commissions mandates,
            People people,
            Organisations organisations,
            Appointments appointments,
            Instance<HeardSource> heard,
            Access access,
            Clock clock) {
        this.mandates = mandates;
        this.people = people;
        this.organisations = organisations;
        this.appointments = appointments;
        this.heard = heard;
        this.access = access;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected CompositionQueries() {
        this(null, null, null, null, null, null, null);
    }

    /** Who sits where on that day, or today. The cost is the same whoever sits there. */
    public Composition on(MandateId id, @Nullable LocalDate asked) {
        var mandate = mandates.require(id);
        var allowed = access.allowed(mandate);
        if (!allowed.contains(Permission.READ_MANDATE)) {
            throw notThere();
        }
        var day = asked == null ? LocalDate.now(clock) : asked;
        var seats = seats(mandate);
        var memberships = memberships(mandate, allowed);
        var bodies = bodies(mandate).stream()
                .map(body -> new BodyComposition(
                        body.id(),
                        body.kind(),
                        body.name(),
                        day,
                        seats.stream()
                                .filter(seat -> seat.body().equals(body.id()) && seat.isOpenOn(day))
                                .toList(),
                        memberships.stream()
                                .filter(sitting -> sitting.body().equals(body.id()) && sitting.everCounted())
                                .toList(),
                        body.noticeDays()))
                .toList();
        var group = bodies.stream()
                .filter(body -> body.id().equals(mandate.expertGroup()))
                .findFirst()
                .orElseThrow();
        boolean editable = allowed.contains(Permission.EDIT_COMPOSITION);
        return new Composition(
                day,
                bodies,
                coverage(mandate, group, heard(mandate, allowed, day)),
                editable,
                editable && mandate.isEditable(),
                group.leader().isPresent() && allowed.contains(Permission.RESIGN_LEADERSHIP));
    }

    /** The body's kinds are listed as they act: who gives the mandate, who answers it, who keeps it moving. */
    private List<Body> bodies(Mandate mandate) {
        return database.createQuery("from Body b where b.id.value in :bodies order by b.kind", Body.class)
                .setParameter("bodies", ids(mandate))
                .getResultList();
    }

    private List<SeatLine> seats(Mandate mandate) {
        return database.createQuery("""
                        select new no.mandat.workflow.party.SeatLine(
                            s.id, s.body, s.category, o.name, s.voting, s.closedFrom)
                        from Seat s left join Organisation o on o.id.value = s.organisation.value
                        where s.body.value in :bodies
                        order by s.id.value
                        """, SeatLine.class)
                .setParameter("bodies", ids(mandate))
                .getResultStream()
                .sorted((one, other) -> one.category().compareTo(other.category()))
                .toList();
    }

    /** An appointment's document is named where the reader may read it: by its classification, in this mandate. */
    private List<MembershipLine> memberships(Mandate mandate, Set<Permission> allowed) {
        return database.createQuery("""
                        select new no.mandat.workflow.party.MembershipLine(
                            m.id, m.body, m.person, p.name, o.name, m.role, m.seat, m.deputyFor,
                            m.fromDay, m.toDay, m.appointedOn, d.id, d.title)
                        from Membership m join Person p on p.id.value = m.person.value
                            left join Organisation o on o.id.value = p.organisation.value
                            left join Document d on d.id.value = m.appointment.value and d.mandate.value = :mandate
                                and d.state = LISTED and d.classification.openness in :readable
                        where m.body.value in :bodies
                        order by m.fromDay, p.name, m.id.value
                        """, MembershipLine.class)
                .setParameter("bodies", ids(mandate))
                .setParameter("mandate", mandate.id().value())
                .setParameter("readable", Permission.readable(allowed))
                .getResultList();
    }

    private static List<UUID> ids(Mandate mandate) {
        return mandate.bodies().stream().map(BodyId::value).toList();
    }

    /** Until the end of that day; nobody, to whoever doesn't read what came. */
    private Map<OrganisationCategory, Heard> heard(Mandate mandate, Set<Permission> allowed, LocalDate day) {
        if (!allowed.contains(Permission.READ_CONTRIBUTIONS)) {
            return Map.of();
        }
        var before = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Map<OrganisationCategory, Heard> all = new EnumMap<>(OrganisationCategory.class);
        heard.forEach(source ->
                source.of(mandate.id(), before).forEach((category, some) -> all.merge(category, some, Heard::and)));
        return all;
    }

    private static List<CoverageLine> coverage(
            Mandate mandate, BodyComposition group, Map<OrganisationCategory, Heard> heard) {
        return Arrays.stream(OrganisationCategory.values())
                .map(category -> coverage(mandate, group, category, heard.getOrDefault(category, Heard.NOBODY)))
                .filter(line ->
                        line.seats() > 0 || line.demanded() > 0 || line.heard().isAnybody())
                .toList();
    }

    private static CoverageLine coverage(
            Mandate mandate, BodyComposition group, OrganisationCategory category, Heard heard) {
        var seats = group.seats().stream()
                .filter(seat -> seat.category() == category)
                .toList();
        long speakers = seats.stream()
                .flatMap(seat -> group.in(seat.id()).stream())
                .filter(sitting -> sitting.role() == Role.LEADER || sitting.role() == Role.MEMBER)
                .count();
        var vacant =
                seats.stream().filter(seat -> group.in(seat.id()).isEmpty()).count();
        int demanded = mandate.demands().of(category).map(Demand::minimum).orElse(0);
        return new CoverageLine(category, seats.size(), (int) speakers, (int) vacant, demanded, heard);
    }

    /** Whoever is known by the address. */
    public Optional<Acquaintance> whoIs(MandateId id, String email) {
        access.require(Permission.PROPOSE_PARTICIPATION, mandates.require(id));
        return people.byEmail(email)
                .map(person -> new Acquaintance(person.name(), person.account().isPresent()));
    }

    /**
     * Somebody in the mandate, to be put right.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} when they never sat in it
     */
    public KnownPerson person(MandateId id, PersonId personId) {
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_COMPOSITION, mandate);
        if (memberships(mandate, Set.of()).stream()
                .noneMatch(sitting -> sitting.person().equals(personId))) {
            throw notThere();
        }
        var person = people.require(personId);
        return new KnownPerson(
                personId,
                person.name(),
                person.email(),
                person.organisation()
                        .flatMap(organisations::find)
                        .map(one -> new OrganisationRow(one.id(), one.name(), one.category()))
                        .orElse(null),
                person.account().isPresent());
    }

    /** The documents of the mandate whose title begins so, of which one can be somebody's appointment. */
    public List<AppointmentChoice> appointments(MandateId id, String beginning, int skip, int limit) {
        var mandate = mandates.require(id);
        access.require(Permission.EDIT_COMPOSITION, mandate);
        return appointments.choices(id, Permission.readable(access.allowed(mandate)), beginning, skip, limit);
    }

    /** The organisations whose name begins with the given letters, by name. */
    public List<OrganisationRow> organisations(String beginning, int skip, int limit) {
        access.requireLogin();
        return database.createQuery("""
                        select new no.mandat.workflow.party.OrganisationRow(o.id, o.name, o.category) from Organisation o
                        where o.name like concat(:beginning, '%') escape '!'
                        order by o.name, o.id.value
                        """, OrganisationRow.class)
                .setParameter("beginning", Prefix.escaped(beginning))
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultList();
    }

    private static RefusedException notThere() {
        return new RefusedException(new SharedRefusal.NotThereOrNotYours());
    }
}
