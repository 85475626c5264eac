package no.mandat.workflow.accounts;

import java.util.Set;
import no.mandat.workflow.shared.RealmRole;

/**
 * An account to be made.
 *
 * @param name the person's full name
 * @param email where the link to choose a password will go; also the user name
 * @param language of mails and login pages: {@code nb}, {@code nn} or {@code en}
 */
public record NewAccount(String name, String email, String language, Set<RealmRole> roles) {

    /** Takes the parts. */
    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
