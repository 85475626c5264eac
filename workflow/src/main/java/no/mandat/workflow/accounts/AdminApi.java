package no.mandat.workflow.accounts;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Keycloak's administration of one realm, as the application's own client may use it. */
final class AdminApi {

    private static final Logger LOG = Logger.getLogger(AdminApi.class);
    private static final String HELP = "see docs/operations.md, Identity provider";

    private final ServiceClient client;
    private final HttpClient http;
    private final Duration patience;
    private final ServiceToken token = new ServiceToken();

    AdminApi(ServiceClient client, HttpClient http, Duration patience) {
        this.client = client;
        this.http = http;
        this.patience = patience;
    }

    /** Reads. The answer is what was asked for, or that it isn't there. */
    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Changes something. The answer is that it is done, that what should change isn't there, or a conflict. */
    Answer send(String method, String path, JsonValue body) {
        return send(method, path, BodyPublishers.ofString(body.toString()));
    }

    /** Removes something. */
    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** A refusal, told to the operator. */
    static AccountsRefused refused(String words) {
        LOG.error(words + "; " + HELP);
        return new AccountsRefused(words);
    }

    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(String method, String path, BodyPublisher body) {
        var answer = sendOnce(method, path, body);
        if (answer.status() == 401) {
            // The realm's keys have changed, or the token was revoked.
            token.forget();
            answer = sendOnce(method, path, body);
        }
        var what = method + " " + path.replaceFirst("\\?.*", "");
        if (answer.isOutage()) {
            throw new AccountsUnavailable("Keycloak answered %d to %s".formatted(answer.status(), what), null);
        }
        if (answer.isForeign()) {
            throw refused("What answered to %s isn't Keycloak: a proxy that closes /admin, perhaps".formatted(what));
        }
        if (!answer.isDone() && !answer.isNotThere() && !answer.isConflict()) {
            throw refused("Keycloak answered %d%s to %s".formatted(answer.status(), answer.reasons(), what));
        }
        return answer;
    }

    private Answer sendOnce(String method, String path, BodyPublisher body) {
        var realm = client.issuer().replace("/realms/", "/admin/realms/");
        return ask(HttpRequest.newBuilder(URI.create(realm + "/" + path))
                .header("Authorization", "Bearer " + bearer())
                .header("Content-Type", "application/json")
                .method(method, body));
    }

    private String bearer() {
        var known = token.value();
        return known != null ? known : newToken();
    }

    private String newToken() {
        if (client.secret().isBlank()) {
            throw refused("MANDAT_ACCOUNTS_SECRET isn't set");
        }
        var answer = ask(HttpRequest.newBuilder(URI.create(client.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client.client(),
                        "client_secret", client.secret()))));
        if (answer.isOutage()) {
            throw new AccountsUnavailable("Keycloak answered %d to a login".formatted(answer.status()), null);
        }
        if (!answer.isDone()) {
            throw refused("Keycloak doesn't let the client %s of MANDAT_ACCOUNTS_CLIENT in: %d%s"
                    .formatted(client.client(), answer.status(), answer.reasons()));
        }
        return token.keep(answer).orElseThrow(() -> refused("What answers at MANDAT_OIDC_ISSUER isn't Keycloak"));
    }

    private static BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&")));
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.timeout(patience).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AccountsUnavailable("Keycloak doesn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AccountsUnavailable("interrupted while Keycloak was asked", e);
        }
    }
}
