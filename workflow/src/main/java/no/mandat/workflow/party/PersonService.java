package no.mandat.workflow.party;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Optional;
import no.mandat.domain.mandate.Mandate;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Person;
import no.mandat.domain.party.Person.Identity;
import no.mandat.domain.shared.BodyId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.access.Permission;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.SharedRefusal;
import no.mandat.workflow.shared.UseCases;

/** Puts right what is known of the people in a mandate. */
@UseCases
public class PersonService {

    private final Commissions mandates;
    private final People people;
    private final Enrolment enrolment;
    private final Access access;
    private final Events events;

    @PersistenceContext
    private EntityManager database;

    /** Takes its parts. */
    @Inject
    public PersonService(Commissions mandates, People people, Enrolment enrolment, Access access, Events events) {
        this.mandates = mandates;
        this.people = people;
        this.enrolment = enrolment;
        this.access = access;
        this.events = events;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected PersonService() {
        this(null, null, null, null, null);
    }

    /**
     * Puts right name, organisation and address. By the address an account becomes somebody's: it is changed only as long
     * as none is, and only for those who are sought out nowhere but in this mandate.
     *
     * @throws RefusedException {@link PartyRefusal.AddressIsTheAccounts}, {@link PartyRefusal.AddressIsAnothers}, {@link
     *     PartyRefusal.AddressIsUsedElsewhere}
     */
    public void correct(@Valid CorrectPerson command) {
        var mandate = mandates.require(command.mandate());
        access.require(Permission.EDIT_COMPOSITION, mandate);
        var person = people.require(command.person());
        if (!sitsIn(mandate, person.id())) {
            throw new RefusedException(new SharedRefusal.NotThereOrNotYours());
        }
        var form = command.form();
        var identity = new Identity(form.fullName(), form.email(), enrolment.organisation(form.organisation()));
        if (person.account().isEmpty() && !person.email().equals(identity.email())) {
            requireFree(identity.email(), person, mandate);
        }
        events.fire(person.correct(identity, Optional.of(mandate.id())));
    }

    private void requireFree(String address, Person person, Mandate mandate) {
        if (people.byEmail(address).isPresent()) {
            throw new RefusedException(new PartyRefusal.AddressIsAnothers());
        }
        if (sitsBeside(mandate, person.id())) {
            throw new RefusedException(new PartyRefusal.AddressIsUsedElsewhere());
        }
    }

    private boolean sitsIn(Mandate mandate, PersonId person) {
        return database.createQuery(
                                "select count(*) from Membership m where m.person.value = :person and m.body.value in :bodies",
                                Long.class)
                        .setParameter("person", person.value())
                        .setParameter(
                                "bodies",
                                mandate.bodies().stream().map(BodyId::value).toList())
                        .getSingleResult()
                > 0;
    }

    /** Whether they sit, or sat, in a body that another mandate has, too. */
    private boolean sitsBeside(Mandate mandate, PersonId person) {
        return database.createQuery("""
                        select count(*) from Membership m join Mandate x on x.id.value <> :mandate
                            and m.body.value in (x.board.value, x.expertGroup.value, x.secretariat.value)
                        where m.person.value = :person
                        """, Long.class)
                        .setParameter("mandate", mandate.id().value())
                        .setParameter("person", person.value())
                        .getSingleResult()
                > 0;
    }
}
