package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.party.Bodies;
import no.mandat.workflow.shared.KeysetQuery;
import org.jspecify.annotations.Nullable;

/** Who can be given a point, or a contribution: whoever works in the secretariat of its mandate today. */
@ApplicationScoped
public class Handlers {

    private final Bodies bodies;
    private final Clock clock;

    @PersistenceContext
    private EntityManager database;

    @Inject
    Handlers(Bodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Handlers() {
        this(null, null);
    }

    /** Whether they are one. */
    public boolean isOne(PersonId person, Mandate mandate) {
        return areAll(List.of(person), mandate);
    }

    /** Whether each of them is one. */
    public boolean areAll(Collection<PersonId> people, Mandate mandate) {
        var seating = bodies.seating(mandate.secretariat());
        return people.stream().allMatch(person -> seating.sitsOn(LocalDate.now(clock), person));
    }

    /**
     * Narrows a list to what somebody has, or nobody.
     *
     * @param handler the expression for the id of who has it
     * @param who whose is shown; everybody's where nobody is named
     * @param nobodys whether only that is shown that nobody has
     */
    public static void narrow(KeysetQuery<?> query, String handler, @Nullable PersonId who, boolean nobodys) {
        if (who != null) {
            query.and(handler + " = :handler", Map.of("handler", who.value()));
        }
        if (nobodys) {
            query.and(handler + " is null", Map.of());
        }
    }

    /** All of them, by their names. */
    public List<HandlerChoice> of(Mandate mandate) {
        var people = bodies.seating(mandate.secretariat()).peopleOn(LocalDate.now(clock)).stream()
                .map(PersonId::value)
                .toList();
        return people.isEmpty()
                ? List.of()
                : database.createQuery(
                                "select p.id, p.name from Person p where p.id.value in :people order by p.name",
                                HandlerChoice.class)
                        .setParameter("people", people)
                        .getResultList();
    }
}
