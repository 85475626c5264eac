package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.party.BodyKind;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.ParticipationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.RealmRole;

/** The places that somebody has, today or later, in whatever body or as an outsider. */
@ApplicationScoped
class Places {

    /** Of memberships: those that count today or will later. */
    private static final String HELD =
            "m.person.value = :person and (m.toDay is null or (m.toDay >= :today and m.toDay >= m.fromDay))";

    /** Of participations: those that both keys let in, today or later. */
    private static final String TAKING_PART = "p.person.value = :person and p.state = CONFIRMED and p.toDay >= :today";

    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Places(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Places() {
        this(null);
    }

    /** The roles at the identity provider that the person's places need, and their participations. */
    Set<RealmRole> roles(PersonId person) {
        var seated = held(
                        "select distinct b.kind from Membership m join Body b on b.id.value = m.body.value where "
                                + HELD,
                        person,
                        BodyKind.class)
                .getResultStream()
                .map(Access::door);
        var outside = held("select p.id from Participation p where " + TAKING_PART, person, ParticipationId.class)
                .getResultStream()
                .map(stay -> RealmRole.INVITED);
        return Stream.concat(seated, outside).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person sits in the mandate's bodies, or takes part in it as an outsider. */
    boolean isIn(MandateId mandate, PersonId person) {
        return bodyIn(mandate, person).isPresent()
                || !held(
                                "select p.id from Participation p where p.mandate.value = :mandate and " + TAKING_PART,
                                person,
                                ParticipationId.class)
                        .setParameter("mandate", mandate.value())
                        .getResultList()
                        .isEmpty();
    }

    /** The body of the mandate in which the person has a place. */
    Optional<BodyId> bodyIn(MandateId mandate, PersonId person) {
        return held("""
                        select m.body from Membership m join Mandate x on x.id.value = :mandate
                            and m.body.value in (x.board.value, x.expertGroup.value, x.secretariat.value)
                        where\s""" + HELD + " order by m.fromDay, m.id.value", person, BodyId.class)
                .setParameter("mandate", mandate.value())
                .getResultStream()
                .findFirst();
    }

    /** The next day on which the person has a place less. */
    Optional<LocalDate> nextLoss(PersonId person) {
        return Stream.of(
                        "select m.toDay from Membership m where m.toDay is not null and " + HELD,
                        "select p.toDay from Participation p where " + TAKING_PART)
                .flatMap(query -> held(query, person, LocalDate.class).getResultStream())
                .min(Comparator.naturalOrder())
                .map(lastDay -> lastDay.plusDays(1));
    }

    private <R> TypedQuery<R> held(String query, PersonId person, Class<R> result) {
        return database.createQuery(query, result)
                .setParameter("person", person.value())
                .setParameter("today", LocalDate.now(clock));
    }
}
