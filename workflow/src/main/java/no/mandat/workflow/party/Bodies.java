package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.Seat;
import no.mandat.domain.party.Seating;
import no.mandat.domain.party.TwoKeys;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.PersonId;

/** All bodies and the memberships in them. */
@ApplicationScoped
public class Bodies {

    @PersistenceContext
    private EntityManager database;

    /** Keeps a new body. */
    public void add(Body body) {
        database.persist(body);
    }

    /** Keeps a new membership. */
    public void add(Membership membership) {
        database.persist(membership);
    }

    /** Keeps a new seat. */
    public void add(Seat seat) {
        database.persist(seat);
    }

    /** Who sits where in the body, for whoever wants to change it: others who want to must wait. */
    public Seating lock(BodyId id) {
        var body = database.find(Body.class, id, LockModeType.PESSIMISTIC_WRITE);
        return seating(body);
    }

    /** Who sits where in the body. */
    public Seating seating(BodyId id) {
        return seating(require(id));
    }

    /** Who sits where in each of those bodies, with as many statements as for one. */
    public List<Seating> seatings(Collection<BodyId> ids) {
        return ids.isEmpty()
                ? List.of()
                : seatings(database.createQuery("from Body b where b.id.value in :some", Body.class)
                        .setParameter("some", ids.stream().map(BodyId::value).toList())
                        .getResultList());
    }

    /** Whether somebody sits in one of the mandate's bodies that day. */
    public boolean hasPlace(PersonId person, Mandate mandate, LocalDate day) {
        return mandate.bodies().stream().anyMatch(body -> seating(body).sitsOn(day, person));
    }

    /** Who holds the two keys of secretariat and group in the mandate on that day. */
    public TwoKeys keys(Mandate mandate, LocalDate day) {
        return new TwoKeys(seating(mandate.expertGroup()), seating(mandate.secretariat()), day);
    }

    private Seating seating(Body body) {
        return seatings(List.of(body)).getFirst();
    }

    private List<Seating> seatings(List<Body> bodies) {
        var some = bodies.stream().map(body -> body.id().value()).toList();
        var seats = database.createQuery("from Seat s where s.body.value in :some", Seat.class)
                .setParameter("some", some)
                .getResultStream()
                .collect(Collectors.groupingBy(Seat::body));
        var memberships = database.createQuery(
                        "from Membership m where m.body.value in :some order by m.fromDay, m.id.value",
                        Membership.class)
                .setParameter("some", some)
                .getResultStream()
                .collect(Collectors.groupingBy(Membership::body));
        return bodies.stream()
                .map(body -> new Seating(
                        body, seats.getOrDefault(body.id(), List.of()), memberships.getOrDefault(body.id(), List.of())))
                .toList();
    }

    /** The body, if there is one. */
    public Optional<Body> find(BodyId id) {
        return Optional.ofNullable(database.find(Body.class, id));
    }

    /** The body, which must be there. */
    public Body require(BodyId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no body %s".formatted(id)));
    }
}
