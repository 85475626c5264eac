package no.mandat.workflow.party;

import jakarta.inject.Inject;
import java.util.Optional;
import no.mandat.domain.party.EmailAddress;
import no.mandat.domain.party.PartyRefusal;
import no.mandat.domain.party.Person;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.access.Access;
import no.mandat.workflow.shared.Actor;
import no.mandat.workflow.shared.Events;
import no.mandat.workflow.shared.Ids;
import no.mandat.workflow.shared.UseCases;

/**
 * Makes a person of an account. By the account, if it is known; else by verified e-mail address, once; else they become a
 * person without any right (domain.md, Party).
 */
@UseCases
public class Admission {

    private final People people;
    private final Inviting inviting;
    private final Access access;
    private final Events events;
    private final Ids ids;

    /** Takes its parts. */
    @Inject
    public Admission(People people, Inviting inviting, Access access, Events events, Ids ids) {
        this.people = people;
        this.inviting = inviting;
        this.access = access;
        this.events = events;
        this.ids = ids;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Admission() {
        this(null, null, null, null, null);
    }

    /**
     * Who has logged in. Asked by the login itself, before anybody acts.
     *
     * @throws RefusedException {@link PartyRefusal.EmailNotVerified} when the account is new and the address unproven,
     *     {@link PartyRefusal.AccountTaken} when the address is a person's who has another account,
     *     {@link PartyRefusal.EmailTooLong}
     */
    public Admitted admit(Login login) {
        access.requireAutomaton();
        var person = people.byAccount(login.account()).orElseGet(() -> firstTime(login));
        var actor = new Actor.Someone(person.id(), person.name(), login.roles(), login.rolesAt(), login.provenAt());
        return new Admitted(actor, person.language());
    }

    private Person firstTime(Login login) {
        if (!login.emailVerified()) {
            throw new RefusedException(new PartyRefusal.EmailNotVerified());
        }
        if (EmailAddress.normal(login.email()).length() > EmailAddress.MOST) {
            throw new RefusedException(new PartyRefusal.EmailTooLong());
        }
        var known = people.byEmail(login.email());
        known.ifPresent(person -> link(person, login.account()));
        return known.orElseGet(() -> register(login));
    }

    /** Whoever was invited has come, and isn't awaited any more. */
    private void link(Person person, String account) {
        var awaiting = inviting.awaiting(person.id());
        events.fire(person.linkTo(account));
        inviting.accept(person.id(), awaiting);
    }

    private Person register(Login login) {
        var registration =
                Person.registerAtLogin(new PersonId(ids.next()), login.name(), login.email(), login.account());
        people.add(registration.person());
        events.fire(registration.event());
        return registration.person();
    }

    /**
     * Somebody who may come in.
     *
     * @param language the language they once chose, if they have
     */
    public record Admitted(Actor.Someone actor, Optional<String> language) {}
}
