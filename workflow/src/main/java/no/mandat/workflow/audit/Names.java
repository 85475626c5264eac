package no.mandat.workflow.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.Body;
import no.mandat.domain.party.Membership;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.Id;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.MembershipId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.Subject;

/** The name by which people know what an id stands for, at the time of the event. */
@ApplicationScoped
class Names {

    @PersistenceContext
    private EntityManager database;

    String of(Subject subject) {
        return of(
                switch (subject.kind()) {
                    case "Mandate" -> new MandateId(subject.id());
                    case "Person" -> new PersonId(subject.id());
                    case "Body" -> new BodyId(subject.id());
                    case "Membership" -> new MembershipId(subject.id());
                    default -> throw new IllegalArgumentException("no name for a %s".formatted(subject.kind()));
                });
    }

    String of(Id id) {
        return switch (id) {
            case MandateId mandate -> database.find(Mandate.class, mandate).title();
            case PersonId person -> database.find(Person.class, person).name();
            case BodyId body -> database.find(Body.class, body).name();
            case MembershipId membership ->
                of(database.find(Membership.class, membership).person());
            default -> throw new IllegalArgumentException("no name for a %s".formatted(id.getClass()));
        };
    }
}
