package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import no.mandat.workflow.accounts.AccountsUnavailable;
import no.mandat.workflow.accounts.NewAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("outage")
class AccountsOutageIT {

    private static final String SOMEBODY = "leder@demo.mandat.example";

    @AfterEach
    void leaveEverythingRunning() {
        Servers.start();
    }

    @Test
    void whileKeycloakIsAwayAccountsAreUnavailableAtOnceAndThenThereAgain() {
        var accounts = ServiceAccount.accounts();
        assertThat(accounts.byEmail(SOMEBODY)).isPresent();

        Servers.kill("keycloak");

        var begin = System.nanoTime();
        assertThatThrownBy(() -> accounts.byEmail(SOMEBODY))
                .isInstanceOf(AccountsUnavailable.class)
                .hasMessageNotContaining("leder");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(ServiceAccount.PATIENCE.plusSeconds(1));

        Servers.start();

        assertThat(accounts.byEmail(SOMEBODY)).isPresent();
    }

    @Test
    void soTheyAreWhileTheMailServerIsAway() {
        var accounts = ServiceAccount.accounts();
        var account = accounts.create(new NewAccount("Ny Person", "uten-post@eksempel.invalid", "nb", Set.of()));

        Servers.kill("mail");

        assertThatThrownBy(() -> accounts.askToSetPassword(account, "nb", Duration.ofDays(7), "/"))
                .isInstanceOf(AccountsUnavailable.class)
                .hasMessageNotContaining("post@");
    }
}
