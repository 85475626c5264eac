package no.mandat.workflow.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Role;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.AccessAsked;
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

    @PersistenceContext
    private EntityManager database;

    /** Takes what it asks. */
    @Inject
    public Access(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Access() {
        this(null, null);
    }

    /** Refuses unless the actor may do this in the mandate. */
    public Granted require(Permission permission, Mandate mandate) {
        if (!allowed(mandate).contains(permission)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        return new Granted(mandate.version());
    }

    /** Refuses unless the actor has the realm role: for what belongs to no mandate yet. */
    public void require(RealmRole role) {
        if (!has(role)) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
    }

    /** Allows whoever works in a secretariat, by the realm role or by a seat in one. */
    public void requireSecretariat() {
        boolean seated = visibility().seats().values().stream()
                .anyMatch(roles -> roles.contains(Role.HEAD) || roles.contains(Role.SECRETARY));
        if (!seated) {
            require(RealmRole.SECRETARIAT);
        }
    }

    /** Whether the actor has the realm role. */
    public boolean has(RealmRole role) {
        AccessAsked.mark();
        return actors.current().has(role);
    }

    /** Allows everybody who has logged in: for what concerns only themselves. */
    public PersonId requireLogin() {
        AccessAsked.mark();
        return actors.person();
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
        var capacities = visibility().in(mandate);
        var allowed = EnumSet.allOf(Permission.class);
        allowed.removeIf(permission -> !permission.isGivenTo(capacities));
        return allowed;
    }

    /** What the actor may see, as a part of queries. Read anew in each use case, so that a change works at once. */
    public Visibility visibility() {
        AccessAsked.mark();
        var actor = actors.current();
        Map<BodyId, Set<Role>> seats = new HashMap<>();
        actor.person().ifPresent(person -> seats(person, seats));
        return new Visibility(actor.has(RealmRole.AUDITOR), seats);
    }

    private void seats(PersonId person, Map<BodyId, Set<Role>> seats) {
        var today = LocalDate.now(clock);
        database.createQuery("""
                        select m.body, m.role from Membership m
                        where m.person.value = :person and m.fromDay <= :today and (m.toDay is null or m.toDay >= :today)
                        """, Object[].class)
                .setParameter("person", person.value())
                .setParameter("today", today)
                .getResultStream()
                .forEach(row -> seats.computeIfAbsent((BodyId) row[0], body -> EnumSet.noneOf(Role.class))
                        .add((Role) row[1]));
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
