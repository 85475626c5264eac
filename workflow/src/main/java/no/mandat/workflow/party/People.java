package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.SharedRefusal;

/** All persons. */
@ApplicationScoped
public class People {

    @PersistenceContext
    private EntityManager database;

    /** Keeps a new person. */
    public void add(Person person) {
        database.persist(person);
    }

    /** The person, or a refusal. */
    public Person require(PersonId id) {
        return Optional.ofNullable(database.find(Person.class, id))
                .orElseThrow(() -> new RefusedException(new SharedRefusal.NotThereOrNotYours()));
    }

    /** The person, if there is one. */
    public Optional<Person> byAccount(String account) {
        return database.createQuery("from Person p where p.account = :account", Person.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** The person, if there is one. */
    public Optional<Person> byEmail(String email) {
        return database.createQuery("from Person p where p.email = :email", Person.class)
                .setParameter("email", EmailAddress.normal(email))
                .getResultStream()
                .findFirst();
    }
}
