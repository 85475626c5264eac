package no.mandat.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void findsTheDemosSecretsWhereThereIsNoDemo() {
        var settings = new Configuration(Map.of(
                "MANDAT_DB_PASSWORD", "demo-only-app", "MANDAT_OIDC_SECRET", "something else", "MANDAT_DEMO", "no"));

        assertThat(settings.demoSecretsOutsideDemo()).containsExactly("MANDAT_DB_PASSWORD");
    }

    @Test
    void knowsThatTheClientForAccountsHasOneToo() {
        var settings = new Configuration(Map.of("MANDAT_ACCOUNTS_SECRET", "demo-only-accounts"));

        assertThat(settings.demoSecretsOutsideDemo()).containsExactly("MANDAT_ACCOUNTS_SECRET");
    }

    @Test
    void allowsThemInADemo() {
        var settings = new Configuration(Map.of("MANDAT_DB_PASSWORD", "demo-only-app", "MANDAT_DEMO", "true"));

        assertThat(settings.demoSecretsOutsideDemo()).isEmpty();
    }

    @Test
    void hasAnAddressWithoutBeingTold() {
        assertThat(new Configuration(Map.of("MANDAT_PUBLIC_URL", " ")).publicUrl())
                .isEqualTo("http://localhost:8080");
    }
}
