package no.mandat.workflow.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import no.mandat.workflow.shared.RealmRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of each answer of the identity provider; what a real one answers is the journeys' matter. */
@Timeout(20)
class AccountsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String TOKEN = """
            {"access_token": "abc", "expires_in": %d}""";

    private final Map<String, Deque<Said>> answers = Collections.synchronizedMap(new HashMap<>());
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch never = new CountDownLatch(1);
    private HttpServer keycloak;

    private record Said(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        keycloak.createContext("/", this::answer);
        keycloak.start();
        says("POST token", 200, TOKEN.formatted(300));
    }

    @AfterEach
    void stop() {
        never.countDown();
        keycloak.stop(0);
    }

    @Test
    void keepsItsTokenWhileItHolds() {
        says("GET users", 200, "[]");

        var accounts = accounts("secret");

        assertThat(accounts.byEmail("kari@eksempel.invalid")).isEmpty();
        assertThat(accounts.byEmail("kari@eksempel.invalid")).isEmpty();
        assertThat(asked).containsExactly("POST token", "GET users", "GET users");
    }

    @Test
    void asksForAnotherWhenItIsAboutToEnd() {
        answers.clear();
        says("POST token", 200, TOKEN.formatted(10));
        says("GET users", 200, "[]");

        var accounts = accounts("secret");

        assertThat(accounts.byEmail("kari@eksempel.invalid")).isEmpty();
        assertThat(accounts.byEmail("kari@eksempel.invalid")).isEmpty();
        assertThat(asked).containsExactly("POST token", "GET users", "POST token", "GET users");
    }

    @Test
    void asksForAnotherOnceWhenItIsRefused() {
        says("GET users", 401, "");
        says("GET users", 200, "[]");

        assertThat(accounts("secret").byEmail("kari@eksempel.invalid")).isEmpty();
        assertThat(asked).containsExactly("POST token", "GET users", "POST token", "GET users");
    }

    @Test
    void takesNoOtherAddressForTheOneThatWasAskedFor() {
        says("GET users", 200, """
                [{"id": "1", "email": "karin@eksempel.invalid"}, {"id": "2", "email": "KARI@eksempel.invalid"}]""");

        assertThat(accounts("secret").byEmail(" Kari@Eksempel.invalid"))
                .contains(new Account("2", "kari@eksempel.invalid", false, false));
    }

    @Test
    void findsTheAccountWhoseDomainSomebodyElseWroteInLetters() {
        says("GET users", 200, "[]");
        says("GET users", 200, """
                [{"id": "2", "email": "kari@blåbær.invalid"}]""");

        assertThat(accounts("secret").byEmail("Kari@Blåbær.invalid"))
                .contains(new Account("2", "kari@xn--blbr-roah.invalid", false, false));
        assertThat(asked).containsExactly("POST token", "GET users", "GET users");
    }

    @Test
    void findsTheAccountThatSomebodyElseMadeMeanwhile() {
        says("GET users", 200, "[]");
        says("POST users", 409, "");
        says("GET users", 200, """
                [{"id": "7", "email": "kari@eksempel.invalid"}]""");

        assertThat(accounts("secret").create(new NewAccount("Kari Nordmann", "kari@eksempel.invalid", "nb", Set.of())))
                .isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void isUnavailableWhileItAnswersWithAnError(int status) {
        says("GET users", status, "kari@eksempel.invalid");

        unavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void isUnavailableWhileNobodyIsLetIn(int status) {
        answers.clear();
        says("POST token", status, "");

        unavailable();
    }

    @Test
    void isUnavailableWhenNothingAnswersInTime() {
        says("GET users", 0, "");

        unavailable();
    }

    @Test
    void isUnavailableWhenNothingIsThere() {
        keycloak.stop(0);

        unavailable();
    }

    @Test
    void isRefusedWithTheProvidersWordsButNothingThatWasTyped() {
        says("GET users", 200, "[]");
        says("POST users", 400, """
                {"errors": [{"field": "email", "errorMessage": "error-invalid-email", "params": ["email", "kari@"]}]}""");

        assertThatThrownBy(() -> accounts("secret").create(new NewAccount("Kari Nordmann", "kari@", "nb", Set.of())))
                .isInstanceOf(AccountsRefused.class)
                .hasMessage("Keycloak answered 400 (email, error-invalid-email) to POST users");
    }

    @Test
    void isRefusedWhenTheClientMayNot() {
        says("GET users", 403, """
                {"error": "HTTP 403 Forbidden"}""");

        assertThatThrownBy(() -> accounts("secret").byEmail("kari@eksempel.invalid"))
                .isInstanceOf(AccountsRefused.class)
                .hasMessage("Keycloak answered 403 (HTTP 403 Forbidden) to GET users");
    }

    @Test
    void isRefusedWhenTheSecretIsWrongAndDoesNotSayIt() {
        answers.clear();
        says("POST token", 401, """
                {"error": "unauthorized_client", "error_description": "Invalid client or Invalid client credentials"}""");

        assertThatThrownBy(() -> accounts("secret").byEmail("kari@eksempel.invalid"))
                .isInstanceOf(AccountsRefused.class)
                .hasMessageContaining("MANDAT_ACCOUNTS_CLIENT")
                .hasMessageContaining("unauthorized_client")
                .hasMessageNotContaining("secret");
    }

    @Test
    void isRefusedWithoutASecretBeforeAnythingIsAsked() {
        assertThatThrownBy(() -> accounts("").byEmail("kari@eksempel.invalid"))
                .isInstanceOf(AccountsRefused.class)
                .hasMessage("MANDAT_ACCOUNTS_SECRET isn't set");
        assertThat(asked).isEmpty();
    }

    @Test
    void isRefusedWhenSomethingElseAnswers() {
        answers.clear();
        says("POST token", 200, "<html>");

        assertThatThrownBy(() -> accounts("secret").byEmail("kari@eksempel.invalid"))
                .isInstanceOf(AccountsRefused.class)
                .hasMessageContaining("isn't Keycloak");
    }

    @Test
    void isRefusedWhenAProxyAnswersInItsPlace() {
        says("GET users", 200, "<html>");

        assertThatThrownBy(() -> accounts("secret").byEmail("kari@eksempel.invalid"))
                .isInstanceOf(AccountsRefused.class)
                .hasMessageContaining("a proxy");
    }

    @Test
    void isRefusedWhenTheAccountWentAwayMeanwhile() {
        says("GET users/7", 200, """
                {"id": "7", "email": "kari@eksempel.invalid", "attributes": {"locale": ["nb"]}}""");
        says("PUT users/7/execute-actions-email", 404, "");

        assertThatThrownBy(() -> accounts("secret").askToSetPassword("7", "nb", Duration.ofDays(7), "/"))
                .isInstanceOf(AccountsRefused.class);
    }

    @Test
    void givesNoRoleThatItMayNotGive() {
        says("GET users/7/role-mappings/realm/available", 200, """
                [{"id": "b", "name": "board"}]""");
        says("GET users/7/role-mappings/realm", 200, "[]");

        assertThatThrownBy(() -> accounts("secret").give("7", RealmRole.AUDITOR))
                .isInstanceOf(AccountsRefused.class)
                .hasMessageContaining("auditor");
    }

    @Test
    void neverTellsItsSecret() {
        assertThat(new ServiceClient("issuer", "client", "geheim", "mandat", "url").toString())
                .doesNotContain("geheim");
    }

    private void unavailable() {
        assertThatThrownBy(() -> accounts("secret").byEmail("kari@eksempel.invalid"))
                .isInstanceOf(AccountsUnavailable.class)
                .hasMessageNotContaining("kari");
    }

    private Accounts accounts(String secret) {
        var issuer = "http://localhost:" + keycloak.getAddress().getPort() + "/realms/mandat";
        return new Accounts(
                new ServiceClient(issuer, "mandat-accounts", secret, "mandat", "http://localhost"),
                HttpClient.newHttpClient(),
                PATIENCE);
    }

    /** The last answer is given again and again. */
    private void says(String request, int status, String body) {
        answers.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Said(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var request = exchange.getRequestMethod() + " " + path.replaceFirst(".*/(realms/mandat|openid-connect)/", "");
        asked.add(request);
        var said = answers.get(request);
        var now = said.size() > 1 ? said.poll() : said.element();
        try (exchange) {
            if (now.status() == 0) {
                never.await();
                return;
            }
            var bytes = now.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", now.body().startsWith("<") ? "text/html" : "application/json");
            exchange.sendResponseHeaders(now.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
