package no.mandat.workflow.point;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.mandat.domain.contribution.Call;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Person;
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

    /**
     * All of them for what was sent to a call of the mandate, by their names; and after them who has worked there since it opened and doesn't any
     * more. What those have stays theirs until it is given to somebody else, so that it is found by their name.
     */
    public List<HandlerChoice> of(Mandate mandate, Call call) {
        var today = LocalDate.now(clock);
        var opened = LocalDate.ofInstant(call.window().opensAt(), clock.getZone());
        var seating = bodies.seating(mandate.secretariat());
        var now = seating.peopleOn(today);
        var ever = new HashSet<>(now);
        ever.addAll(seating.peopleBetween(opened, today));
        return people(ever).stream()
                .map(person -> new HandlerChoice(person.id(), person.name(), !now.contains(person.id())))
                .sorted(Comparator.comparing(HandlerChoice::left))
                .toList();
    }

    private List<Person> people(Set<PersonId> some) {
        return some.isEmpty()
                ? List.of()
                : database.createQuery("from Person p where p.id.value in :people order by p.name", Person.class)
                        .setParameter(
                                "people", some.stream().map(PersonId::value).toList())
                        .getResultList();
    }
}
