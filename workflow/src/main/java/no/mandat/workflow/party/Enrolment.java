package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.party.Organisation;
import no.mandat.domain.party.Person;
import no.mandat.domain.party.Person.Identity;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.SharedRefusal.InvalidField;
import org.jspecify.annotations.Nullable;

/** Finds the people and organisations that a form names, or makes them known. Asks nobody for access: its callers have. */
@ApplicationScoped
class Enrolment {

    private final People people;
    private final Organisations organisations;
    private final Events events;
    private final Ids ids;

    @Inject
    Enrolment(People people, Organisations organisations, Events events, Ids ids) {
        this.people = people;
        this.organisations = organisations;
        this.events = events;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Enrolment() {
        this(null, null, null, null);
    }

    /** Whoever is known by the address, or else a new person, who must have a name. */
    PersonId person(Newcomer newcomer) {
        return people.byEmail(newcomer.email())
                .orElseGet(() -> register(newcomer))
                .id();
    }

    /** Refuses where nobody has the id. */
    void requireKnown(PersonId id) {
        var ignored = people.require(id);
    }

    private Person register(Newcomer newcomer) {
        var name = Optional.ofNullable(newcomer.fullName())
                .filter(typed -> !typed.isBlank())
                .orElseThrow(() -> invalid("fullName"));
        var identity = new Identity(name, newcomer.email(), organisation(newcomer.organisation()));
        var registration = Person.register(new PersonId(ids.next()), identity, newcomer.language());
        people.add(registration.person());
        events.fire(registration.event());
        return registration.person();
    }

    /** The id of the organisation chosen, if one is. */
    @Nullable OrganisationId organisation(@Nullable OrganisationChoice choice) {
        return choice == null ? null : require(choice).id();
    }

    /** The organisation chosen; of two spellings of one name, the one that is known. */
    Organisation require(OrganisationChoice choice) {
        var known = choice.id();
        if (known != null) {
            return organisations.find(known).orElseThrow(() -> invalid("organisation"));
        }
        var name = choice.organisationName().strip();
        return organisations.byName(name).orElseGet(() -> register(name, choice));
    }

    private Organisation register(String name, OrganisationChoice choice) {
        var category = Optional.ofNullable(choice.category()).orElseThrow(() -> invalid("category"));
        var registration = Organisation.register(new OrganisationId(ids.next()), name, category);
        organisations.add(registration.organisation());
        events.fire(registration.event());
        return registration.organisation();
    }

    private static RefusedException invalid(String field) {
        return new RefusedException(new SharedRefusal.InvalidInput(List.of(new InvalidField(field, "rule.required"))));
    }
}
