package no.mandat.workflow.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.accounts.Accounts;
import no.mandat.workflow.shared.RealmRole;

/**
 * Sees to it that an account has the roles that its owner's places need, and loses those that Mandat gave and no place needs
 * any more. What the operator gave stays.
 */
@ApplicationScoped
class AccountRoles {

    private final Accounts accounts;
    private final Places places;
    private final GivenRoles given;

    @Inject
    AccountRoles(Accounts accounts, Places places, GivenRoles given) {
        this.accounts = accounts;
        this.places = places;
        this.given = given;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected AccountRoles() {
        this(null, null, null);
    }

    /** Gives what is lacking and takes what is left over. An account that isn't there any more is passed over. */
    void settle(PersonId person, String account) {
        var needed = places.roles(person);
        accounts.rolesOf(account).ifPresent(held -> {
            needed.stream().filter(role -> !held.contains(role)).forEach(role -> give(person, account, role));
            given.to(person).stream()
                    .filter(role -> !needed.contains(role))
                    .forEach(role -> take(person, account, role));
        });
    }

    /** Nobody is to log in with the account any more: takes everything that Mandat gave. */
    void takeAll(PersonId person, String account) {
        given.to(person).forEach(role -> take(person, account, role));
    }

    /** Another account takes its place, and gets what this one loses. */
    void strip(PersonId person, String account) {
        given.to(person).forEach(role -> accounts.take(account, role));
    }

    private void give(PersonId person, String account, RealmRole role) {
        // Noted before, and for itself: a role that was given by a run that failed would else count as the operator's.
        given.note(person, role);
        accounts.give(account, role);
    }

    private void take(PersonId person, String account, RealmRole role) {
        accounts.take(account, role);
        given.forget(person, role);
    }
}
