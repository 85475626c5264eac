package no.mandat.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Set;
import no.mandat.workflow.accounts.Accounts;
import no.mandat.workflow.accounts.NewAccount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody could do who has stolen the secret of the client that makes accounts: not more than it is for. */
class AccountRightsIT {

    private final Accounts accounts = ServiceAccount.accounts();
    private final ServiceAccount thief = ServiceAccount.stolen();
    private final KeycloakAdmin admin = KeycloakAdmin.signIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/mandat/clients",
                "/mandat/client-scopes",
                "/mandat/roles",
                "/mandat/groups",
                "/mandat/components",
                "/mandat/keys",
                "/mandat/authentication/flows",
                "/mandat/identity-provider/instances",
                "/mandat/events",
                "/mandat/admin-events",
                "/mandat/client-session-stats",
                "/mandat/organizations",
                "/master",
                "/master/users"
            })
    void readsNothingButAccounts(String path) {
        assertThat(thief.tries("GET", path, "").statusCode()).isEqualTo(403);
    }

    @Test
    void readsOfTheRealmOnlyWhatItsLoginPageShows() {
        assertThat(thief.tries("GET", "/mandat", "").body())
                .contains("displayName")
                .doesNotContain("smtpServer", "passwordPolicy", "accessTokenLifespan");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /mandat, '{\"registrationAllowed\": true}'",
        "POST, /mandat/clients, '{\"clientId\": \"another\"}'",
        "POST, /mandat/roles, '{\"name\": \"another\"}'",
        "POST, /mandat/groups, '{\"name\": \"another\"}'",
        "POST, /mandat/partialImport, '{\"users\": []}'",
        "POST, /mandat/logout-all, ''",
        "POST, /mandat/groups/made-by-mandat/role-mappings/realm, '[]'",
        "PUT, /mandat/groups/made-by-mandat, '{\"name\": \"another\"}'",
        "POST, /mandat/users, '{\"username\": \"another\", \"enabled\": true}'"
    })
    void changesNothingButAccountsThatItMade(String method, String path, String body) {
        assertThat(thief.tries(method, path, body).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, '', '{\"email\": \"tyv@eksempel.invalid\"}'",
        "DELETE, '', ''",
        "PUT, /reset-password, '{\"type\": \"password\", \"value\": \"fire ord på rad\"}'",
        "PUT, /execute-actions-email, '[\"UPDATE_PASSWORD\"]'",
        "PUT, /send-verify-email, ''",
        "PUT, /disable-credential-types, '[\"password\"]'",
        "POST, /logout, ''",
        "POST, /impersonation, '{}'",
        "PUT, /groups/made-by-mandat, ''",
        "POST, /federated-identity/other, '{}'"
    })
    void leavesTheAccountsOfOthersAlone(String method, String path, String body) {
        assertThat(thief.tries(method, "/mandat/users/" + theOperators() + path, body)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"realm-admin", "manage-users", "view-users", "query-users", "impersonation", "manage-realm"})
    void givesNobodyARoleOfAnAdministrator(String role) {
        var client = admin.client("realm-management");
        var path = "/mandat/users/" + own() + "/role-mappings/clients/" + client;

        assertThat(thief.tries("POST", path, "[" + admin.clientRole(client, role) + "]")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void givesNobodyTheRoleOfAnAuditor() {
        var path = "/mandat/users/" + own() + "/role-mappings/realm";

        assertThat(thief.tries("POST", path, "[" + admin.role("auditor") + "]").statusCode())
                .isEqualTo(403);
    }

    @Test
    void becomesNobodyElseNotEvenInAnAccountThatItMade() {
        assertThat(thief.tries("POST", "/mandat/users/" + own() + "/impersonation", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void logsNobodyInByTheirPassword() {
        assertThat(ServiceAccount.token("grant_type=password&username=sekretar&password=" + Person.PASSWORD)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void itsTokenIsShortLived() {
        var token = new Gson()
                .fromJson(ServiceAccount.token("grant_type=client_credentials").body(), JsonObject.class);

        // What is told is what is left, in whole seconds: one may have begun since it was made.
        assertThat(token.get("expires_in").getAsLong())
                .isBetween(1L, Duration.ofMinutes(5).toSeconds());
    }

    private String theOperators() {
        // The part of an address before its @ has English letters only.
        var user = Draft.unique().replace("ø", "o");
        admin.addUnproven(user);
        return accounts.byEmail(user + "@eksempel.invalid").orElseThrow().id();
    }

    private String own() {
        return accounts.create(new NewAccount("Ny Person", "egen@eksempel.invalid", "nb", Set.of()));
    }
}
