package no.mandat.journeys;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody does who looks after the accounts. */
final class KeycloakAdmin {

    private static final String USERS = Place.KEYCLOAK + "/admin/realms/mandat/users";

    private final String token;

    private KeycloakAdmin(String token) {
        this.token = token;
    }

    static KeycloakAdmin signIn() {
        var form = Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", Place.secret("KEYCLOAK_ADMIN_PASSWORD"));
        var answer = Wire.send(
                HttpRequest.newBuilder(URI.create(Place.KEYCLOAK + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")))));
        return new KeycloakAdmin(new Gson()
                .fromJson(answer.body(), JsonObject.class)
                .get("access_token")
                .getAsString());
    }

    /** Ends all logins of a user. */
    void logOut(String user) {
        var found = new Gson()
                .fromJson(send("GET", USERS + "?exact=true&username=" + user).body(), JsonArray.class);
        var id = found.get(0).getAsJsonObject().get("id").getAsString();
        var answer = send("POST", USERS + "/" + id + "/logout");
        if (answer.statusCode() != 204) {
            throw new AssertionError("logging " + user + " out answered " + answer.statusCode());
        }
    }

    private HttpResponse<String> send(String method, String address) {
        return Wire.send(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody()));
    }
}
