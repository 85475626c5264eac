package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import no.mandat.workflow.accounts.Accounts;
import no.mandat.workflow.accounts.AccountsUnavailable;
import org.junit.jupiter.api.Test;

/** In the server; against a real Keycloak they are tried by the journeys. */
class AccountsIT extends InServer {

    @Inject
    Accounts accounts;

    /** The use cases are tested without one. */
    @Test
    void areUnavailableWhereThereIsNoKeycloak() {
        assertThatThrownBy(() -> accounts.byEmail("kari@eksempel.invalid")).isInstanceOf(AccountsUnavailable.class);
    }
}
