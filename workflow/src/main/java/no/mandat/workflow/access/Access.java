package no.mandat.workflow.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.mandate.MandateRefusal;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.party.Participation;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.AccessAsked;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Actors;
import no.mandat.workflow.shared.RealmRole;
import no.mandat.workflow.shared.SharedRefusal;

/**
 * Decides whether the actor may do something, by the bodies they sit in today. A "no" is
 * {@link SharedRefusal.NotThereOrNotYours}, the same as for what doesn't exist.
 */
@ApplicationScoped
public class Access {

    private final Actors actors;
    private final Clock clock;
    private final Duration freshLogin;

    @PersistenceContext
    private EntityManager database;

    /** Takes what it asks. */
    @Inject
    public Access(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
        this.freshLogin =
                Duration.ofMinutes(Integer.parseInt(System.getenv().getOrDefault("MANDAT_FRESH_LOGIN_MINUTES", "15")));
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Access() {
        this(null, null);
    }

    /**
     * Refuses unless the actor may do this in the mandate.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours}, {@link MandateRefusal.IsOver}
     */
    public Granted require(Permission permission, Mandate mandate) {
        if (!permission.isGivenTo(capacities(mandate))) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        if (!permission.isLeftIn(mandate)) {
            throw new RefusedException(new MandateRefusal.IsOver(mandate.state()));
        }
        return new Granted(mandate.version());
    }

    /** Refuses unless the actor may do this in the mandate, to something of it that is at the given version. */
    public Granted require(Permission permission, Mandate mandate, int version) {
        require(permission, mandate);
        return new Granted(version);
    }

    /** Refuses unless the actor has the realm role: for what belongs to no mandate yet. */
    public void require(RealmRole role) {
        if (!has(role)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
    }

    /**
     * Whether the actor has the realm role, or has got a place that brings it since the identity provider was asked. One that
     * came with a place of theirs has gone with it, whatever an open session says.
     */
    public boolean has(RealmRole role) {
        AccessAsked.mark();
        return actors.current() instanceof Actor.Someone someone
                && (seats(someone).stream().anyMatch(seat -> seat.door() == role)
                        || someone.has(role) && !isOfAPlace(someone, role));
    }

    private boolean isOfAPlace(Actor.Someone someone, RealmRole role) {
        return !database.createNativeQuery(
                        "select 1 from account_role where person_id = ?1 and role = ?2", Integer.class)
                .setParameter(1, someone.personId().value())
                .setParameter(2, role.name())
                .getResultList()
                .isEmpty();
    }

    /**
     * Refuses unless the actor has proven not long ago who they are.
     *
     * @throws RefusedException {@link SharedRefusal.LoginTooOld}
     */
    public void requireFreshLogin() {
        if (!isFreshLogin()) {
            throw new RefusedException(new SharedRefusal.LoginTooOld(freshLogin.toMinutes()));
        }
    }

    /** Whether the actor has proven not long ago who they are. */
    public boolean isFreshLogin() {
        return actors.current() instanceof Actor.Someone someone
                && clock.instant().isBefore(someone.provenAt().plus(freshLogin));
    }

    /** Allows everybody who has logged in: for what concerns only themselves. */
    public PersonId requireLogin() {
        AccessAsked.mark();
        return actors.person();
    }

    /** Allows whoever holds a secret that was made for this: that it was found is all that is asked. */
    public void allowHolder() {
        AccessAsked.mark();
    }

    /** Allows everybody, logged in or not: for what tells of published mandates alone. */
    public void allowEverybody() {
        AccessAsked.mark();
    }

    /**
     * Allows everybody, logged in or not, to read what the page of a published mandate shows.
     *
     * @throws RefusedException {@link SharedRefusal.NotThereOrNotYours} when it isn't published
     */
    public void requirePublished(Mandate mandate) {
        AccessAsked.mark();
        if (mandate.publishedOn().isEmpty()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
    }

    /** Allows a part of the system that acts by itself, and nobody else. */
    public void requireAutomaton() {
        AccessAsked.mark();
        if (actors.current().person().isPresent()) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
    }

    /** All that the actor may do in the mandate. */
    public Set<Permission> allowed(Mandate mandate) {
        return allowed(mandate, capacities(mandate));
    }

    /** The same for several at once, with as many statements as for one where they sit in all of them. */
    public Map<MandateId, Set<Permission>> allowed(Collection<Mandate> mandates) {
        if (mandates.isEmpty()) {
            return Map.of();
        }
        var visible = visibility();
        return mandates.stream()
                .collect(Collectors.toMap(Mandate::id, mandate -> allowed(mandate, capacities(mandate, visible))));
    }

    private static Set<Permission> allowed(Mandate mandate, Set<Capacity> capacities) {
        var allowed = EnumSet.allOf(Permission.class);
        allowed.removeIf(permission -> !permission.isGivenTo(capacities) || !permission.isLeftIn(mandate));
        return allowed;
    }

    /** In which capacities the actor meets the mandate today; in none, if it isn't theirs. */
    public Set<Capacity> capacities(Mandate mandate) {
        return capacities(mandate, visibility());
    }

    private Set<Capacity> capacities(Mandate mandate, Visibility visible) {
        var held = visible.in(mandate);
        if (held.isEmpty() && actors.current() instanceof Actor.Someone someone && takesPart(someone, mandate)) {
            held.add(Capacity.PARTICIPANT);
        }
        return held;
    }

    /** What the actor may see, as a part of queries. Read anew in each use case, so that a change works at once. */
    public Visibility visibility() {
        AccessAsked.mark();
        var seats = actors.current() instanceof Actor.Someone someone ? seats(someone) : List.<Sitting>of();
        Map<BodyKind, Map<BodyId, Set<Role>>> byKind = new EnumMap<>(BodyKind.class);
        seats.forEach(seat -> byKind.computeIfAbsent(seat.kind(), kind -> new HashMap<>())
                .computeIfAbsent(seat.body(), body -> EnumSet.noneOf(Role.class))
                .add(seat.role()));
        var acting = seats.stream().filter(Sitting::acting).map(Sitting::body).collect(Collectors.toSet());
        return new Visibility(actors.current().has(RealmRole.AUDITOR), byKind, acting);
    }

    /** Whether they take part in it as an outsider today; it counts by the same rule as a seat does. */
    private boolean takesPart(Actor.Someone someone, Mandate mandate) {
        return database.createQuery("""
                        from Participation p where p.person.value = :person and p.mandate.value = :mandate
                            and p.state = CONFIRMED and p.fromDay <= :today and p.toDay >= :today
                        """, Participation.class)
                .setParameter("person", someone.personId().value())
                .setParameter("mandate", mandate.id().value())
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .anyMatch(stay -> someone.has(RealmRole.INVITED) || stay.isDecidedAfter(someone.rolesAt()));
    }

    /**
     * Where they sit today. The realm roles open the door: a seat counts only for those who have the role of its kind of body,
     * or got it after the identity provider was asked, which gives them the role meanwhile.
     */
    private List<Sitting> seats(Actor.Someone someone) {
        return database.createQuery("""
                        select new no.mandat.workflow.access.Sitting(m.id, m.body, m.role, b.kind,
                            case when m.role = HEAD and not exists (
                                select 1 from Mandate x join Membership l on l.body.value = x.expertGroup.value
                                where x.secretariat.value = m.body.value and l.role = LEADER
                                    and l.fromDay <= :today and (l.toDay is null or l.toDay >= :today))
                            then true else false end)
                        from Membership m join Body b on b.id.value = m.body.value
                        where m.person.value = :person and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                        """, Sitting.class)
                .setParameter("person", someone.personId().value())
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .filter(seat -> someone.has(seat.door()) || seat.isNewerThan(someone.rolesAt()))
                .toList();
    }

    /** The realm role without which a seat in such a body doesn't count. */
    public static RealmRole door(BodyKind kind) {
        return switch (kind) {
            case BOARD -> RealmRole.BOARD;
            case EXPERT_GROUP -> RealmRole.MEMBER;
            case SECRETARIAT -> RealmRole.SECRETARIAT;
        };
    }

    /** A "yes", which may be tied to the version that the actor's screen showed. */
    public record Granted(int version) {

        /**
         * Refuses when it has changed since.
         *
         * @throws RefusedException {@link SharedRefusal.ChangedMeanwhile}
         */
        public void at(int expectedVersion) {
            if (version != expectedVersion) {
                throw new RefusedException(new SharedRefusal.ChangedMeanwhile());
            }
        }
    }
}
