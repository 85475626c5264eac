package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.mandat.domain.party.Invitation;
import no.mandat.domain.party.InvitationDelivered;
import no.mandat.domain.party.InvitationDelivery;
import no.mandat.domain.party.Person;
import no.mandat.workflow.accounts.Account;
import no.mandat.workflow.accounts.Accounts;
import no.mandat.workflow.accounts.NewAccount;
import no.mandat.workflow.notification.Letter;
import no.mandat.workflow.notification.Mail;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.words.Words;

/** The account behind an invitation: made where there is none, followed to another address, abandoned with it. */
@ApplicationScoped
class InvitedAccounts {

    private final Accounts accounts;
    private final AccountRoles roles;
    private final Places places;
    private final People people;
    private final Mail mail;
    private final Duration validity;
    private final Clock clock;

    @Inject
    InvitedAccounts(
            Accounts accounts,
            AccountRoles roles,
            Places places,
            People people,
            Mail mail,
            Configuration configuration,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.places = places;
        this.people = people;
        this.mail = mail;
        this.validity = configuration.invitationValidity();
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected InvitedAccounts() {
        this.accounts = null;
        this.roles = null;
        this.places = null;
        this.people = null;
        this.mail = null;
        this.validity = null;
        this.clock = null;
    }

    /**
     * Sees to it that whoever is invited has an account at their address of today, with the roles of their places.
     *
     * @return its id; nothing where the operator has closed it
     */
    Optional<String> prepare(Invitation invitation) {
        var person = people.require(invitation.person());
        var known = accounts.byEmail(person.email());
        if (known.filter(account -> !account.enabled()).isPresent()) {
            return Optional.empty();
        }
        var account = known.map(Account::id)
                .or(() -> follow(invitation, person))
                .orElseGet(() ->
                        accounts.create(new NewAccount(person.name(), person.email(), language(person), Set.of())));
        invitation.account().filter(before -> !before.equals(account)).ifPresent(before -> {
            roles.strip(person.id(), before);
            remove(before);
        });
        roles.settle(person.id(), account);
        return Optional.of(account);
    }

    /** The account of the address before; not one that is somebody's already. */
    private Optional<String> follow(Invitation invitation, Person person) {
        var before = invitation.account().filter(accounts::awaitsOwner);
        before.ifPresent(account -> accounts.changeEmail(account, person.email()));
        return before;
    }

    /** Hands the letter on: a link to choose a password, or, where somebody can log in already, word of that. */
    InvitationDelivered write(Invitation invitation, String account) {
        var person = people.require(invitation.person());
        var path = path(invitation);
        var now = clock.instant();
        if (accounts.awaitsOwner(account)) {
            accounts.askToSetPassword(account, language(person), validity, path);
            return invitation.delivered(InvitationDelivery.LINK, account, now, now.plus(validity));
        }
        mail.queue(new Letter(
                "invitedWithAccount", person.id(), Optional.of(invitation.mandate()), path, List.of(person.email())));
        return invitation.delivered(InvitationDelivery.LOGIN, account, now, null);
    }

    /** Where the letter leads: to the mandate, for those who sit in it; outsiders don't see its page. */
    private String path(Invitation invitation) {
        return places.bodyIn(invitation.mandate(), invitation.person()).isPresent()
                ? "/mandates/" + invitation.mandate()
                : "/";
    }

    /**
     * Nobody is to come by it any more: what nobody has used is removed, and else loses the roles that it got. So it is too
     * for those who log in between the invitation's end and this.
     */
    void abandon(Invitation invitation) {
        var person = people.require(invitation.person());
        invitation
                .account()
                .or(() -> accounts.byEmail(person.email()).map(Account::id))
                .ifPresent(account -> {
                    roles.takeAll(person.id(), account);
                    remove(account);
                });
    }

    /** One that is somebody's stays. */
    private void remove(String account) {
        var ignored = accounts.remove(account);
    }

    private static String language(Person person) {
        return person.language().orElse(Words.BOKMAL.getLanguage());
    }
}
