package no.mandat.journeys;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.mandat.workflow.accounts.Accounts;
import no.mandat.workflow.accounts.ServiceClient;

/** The client as which the application looks after accounts: as the application uses it, and as a thief of its secret would. */
final class ServiceAccount {

    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String REALM = Place.KEYCLOAK + "/realms/mandat";
    private static final String CLIENT = "mandat-accounts";

    private final String token;

    private ServiceAccount(String token) {
        this.token = token;
    }

    /** As the application uses it. */
    static Accounts accounts() {
        return new Accounts(
                new ServiceClient(REALM, CLIENT, Place.secret("MANDAT_ACCOUNTS_SECRET"), "mandat", Place.MANDAT),
                HttpClient.newBuilder().connectTimeout(PATIENCE).build(),
                PATIENCE);
    }

    /** As a thief would. */
    static ServiceAccount stolen() {
        var answer = token("grant_type=client_credentials");
        return new ServiceAccount(new Gson()
                .fromJson(answer.body(), JsonObject.class)
                .get("access_token")
                .getAsString());
    }

    /** What the token's endpoint answers to the client. */
    static HttpResponse<String> token(String grant) {
        return Wire.send(HttpRequest.newBuilder(URI.create(REALM + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(grant + "&client_id=" + CLIENT + "&client_secret="
                        + URLEncoder.encode(Place.secret("MANDAT_ACCOUNTS_SECRET"), StandardCharsets.UTF_8))));
    }

    /** What the administration answers; the path is below {@code /admin/realms}. */
    HttpResponse<String> tries(String method, String path, String body) {
        return Wire.send(HttpRequest.newBuilder(URI.create(Place.KEYCLOAK + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }
}
