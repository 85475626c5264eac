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

    /** Of those who are added: as long as Keycloak wants it outside the demo. */
    static final String PASSWORD = "et langt passord";

    private static final String REALM = Place.KEYCLOAK + "/admin/realms/mandat";
    private static final String USERS = REALM + "/users";

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
        send("POST", USERS + "/" + id(user) + "/logout", "{}", 204);
    }

    /** Adds a user of the secretariat, for a test that changes what the demo's own would see in the next. */
    void addSecretary(String user) {
        add(user, true);
        give(user, "secretariat");
    }

    /** Adds a user who hasn't shown that the address is theirs. */
    void addUnproven(String user) {
        add(user, false);
    }

    /** An account with that role for somebody of the demo who has a place and has never logged in, unless they have one. */
    void addOfTheDemo(String user, String role) {
        if (users(user).isEmpty()) {
            add(user, user + "@demo.mandat.example", true);
        }
        give(user, role);
    }

    private void give(String user, String role) {
        send("POST", USERS + "/" + id(user) + "/role-mappings/realm", "[" + role(role) + "]", 204);
    }

    /** The lasting name of a client. */
    String client(String name) {
        return first(send("GET", REALM + "/clients?clientId=" + name, "", 200).body())
                .get("id")
                .getAsString();
    }

    /** A role of a client, as it is given. */
    String clientRole(String client, String role) {
        return send("GET", REALM + "/clients/" + client + "/roles/" + role, "", 200)
                .body();
    }

    /** A realm role, as it is given. */
    String role(String name) {
        return send("GET", REALM + "/roles/" + name, "", 200).body();
    }

    private void add(String user, boolean verified) {
        add(user, user + "@eksempel.invalid", verified);
    }

    private void add(String user, String email, boolean verified) {
        send("POST", USERS, """
                {"username": "%1$s", "email": "%4$s", "emailVerified": %3$s, "enabled": true,
                 "firstName": "Prøve", "lastName": "Person",
                 "credentials": [{"type": "password", "value": "%2$s"}]}
                """.formatted(user, PASSWORD, verified, email), 201);
    }

    private String id(String user) {
        return users(user).get(0).getAsJsonObject().get("id").getAsString();
    }

    private JsonArray users(String user) {
        var found = send("GET", USERS + "?exact=true&username=" + user, "", 200).body();
        return new Gson().fromJson(found, JsonArray.class);
    }

    private static JsonObject first(String list) {
        return new Gson().fromJson(list, JsonArray.class).get(0).getAsJsonObject();
    }

    private HttpResponse<String> send(String method, String address, String body, int expected) {
        var answer = Wire.send(HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        if (answer.statusCode() != expected) {
            throw new AssertionError(
                    method + " " + address + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
