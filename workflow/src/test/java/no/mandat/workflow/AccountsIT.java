package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import no.mandat.workflow.accounts.Accounts;
import no.mandat.workflow.accounts.AccountsUnavailable;
import no.mandat.workflow.operations.Configuration;
import org.junit.jupiter.api.Test;

/** In the server; against a real Keycloak they are tried by the journeys. */
class AccountsIT extends InServer {

    @Inject
    Configuration configuration;

    /** The use cases are tested without one, and with a likeness in its place. */
    @Test
    void areUnavailableWhereThereIsNoKeycloak() {
        assertThatThrownBy(() -> new Accounts(configuration).byEmail("kari@eksempel.invalid"))
                .isInstanceOf(AccountsUnavailable.class);
    }
}
