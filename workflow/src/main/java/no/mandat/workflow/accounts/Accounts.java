package no.mandat.workflow.accounts;

import static no.mandat.workflow.accounts.AdminApi.encoded;
import static no.mandat.workflow.accounts.AdminApi.refused;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.mandat.domain.party.EmailAddress;
import no.mandat.workflow.operations.Configuration;
import no.mandat.workflow.shared.Json;
import no.mandat.workflow.shared.RealmRole;

/**
 * The accounts at the identity provider. Those that Mandat made lie there in a group of their own, and only these does it
 * change or remove; of all others it may find the address, and give and take the realm roles of Mandat. Every call may be
 * made again: twice is the same as once.
 *
 * <p>Each method fails with {@link AccountsUnavailable} when the same call may succeed later, and with {@link
 * AccountsRefused} when only the operator can help.
 */
@ApplicationScoped
public class Accounts {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** Keycloak hands a mail to the mail server before it answers, and waits up to ten seconds for that. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String GROUP = "made-by-mandat";

    private final ServiceClient client;
    private final AdminApi api;

    /** Takes the settings. */
    @Inject
    public Accounts(Configuration configuration) {
        this(
                new ServiceClient(
                        configuration.issuer(),
                        configuration.accountsClient(),
                        configuration.accountsSecret(),
                        configuration.client(),
                        configuration.publicUrl()),
                HttpClient.newBuilder().connectTimeout(CONNECT).build(),
                PATIENCE);
    }

    /** For whoever isn't in the server; an answer is waited for so long. */
    public Accounts(ServiceClient client, HttpClient http, Duration patience) {
        this.client = client;
        this.api = new AdminApi(client, http, patience);
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Accounts() {
        this.client = null;
        this.api = null;
    }

    /** The account with exactly this address, whatever its case, and however whoever made it wrote the letters of its domain. */
    public Optional<Account> byEmail(String email) {
        var address = EmailAddress.normal(email);
        return Stream.of(address, EmailAddress.inLetters(address))
                .distinct()
                .flatMap(written -> api.get("users?exact=true&email=" + encoded(written)).list().stream())
                .filter(user -> address.equals(EmailAddress.normal(user.getString("email", ""))))
                .map(user -> new Account(
                        user.getString("id"),
                        address,
                        user.getBoolean("emailVerified", false),
                        user.getBoolean("enabled", false)))
                .findFirst();
    }

    /**
     * Makes an account that nobody can log in to before its owner has followed the link of {@link #askToSetPassword}. One
     * that has the address already stays as it is, but for the roles, which it gets as well.
     *
     * @return its id
     */
    public String create(NewAccount account) {
        var id = byEmail(account.email()).map(Account::id).orElseGet(() -> make(account));
        account.roles().forEach(role -> give(id, role));
        return id;
    }

    private String make(NewAccount account) {
        var address = EmailAddress.normal(account.email());
        var name = AccountName.of(account.name());
        var answer = api.send(
                "POST",
                "users",
                Json.createObjectBuilder()
                        .add("username", address)
                        .add("email", address)
                        .add("emailVerified", false)
                        .add("enabled", true)
                        .add("firstName", name.first())
                        .add("lastName", name.last())
                        .add("attributes", locale(JsonValue.EMPTY_JSON_OBJECT, account.language()))
                        .add("groups", Json.createArrayBuilder().add("/" + GROUP))
                        .build());
        // Somebody else made it since we looked.
        return answer.isConflict()
                ? byEmail(address)
                        .map(Account::id)
                        .orElseThrow(() -> refused("The address of a new account is another account's user name"))
                : answer.id();
    }

    /**
     * Has the owner mailed a link to choose a password, in their language. Following it also proves the address. What the
     * link was for can't be done twice, and a later link doesn't make an earlier one useless.
     *
     * @param language becomes the account's
     * @param validFor how long the link works
     * @param backTo the path in Mandat to which they go on from there, and log in
     */
    public void askToSetPassword(String account, String language, Duration validFor, String backTo) {
        var user = require(account);
        var attributes =
                user.getOrDefault("attributes", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        var inLanguage = locale(attributes, language);
        if (!attributes.equals(inLanguage)) {
            put(user, Json.createObjectBuilder(user).add("attributes", inLanguage));
        }
        var actions = Json.createArrayBuilder().add("UPDATE_PASSWORD").add("VERIFY_EMAIL");
        done(api.send(
                "PUT",
                path(account) + "/execute-actions-email?client_id=" + encoded(client.application()) + "&lifespan="
                        + validFor.toSeconds() + "&redirect_uri="
                        + encoded(loginAt(backTo, user.getString("email", ""), language)),
                actions.build()));
    }

    /** The address of a page of ours, with what the login page should know: who comes, and their language. */
    private String loginAt(String path, String email, String language) {
        return client.publicUrl() + path + (path.contains("?") ? "&" : "?") + "login_hint=" + encoded(email)
                + "&ui_locales=" + language;
    }

    /** Gives a realm role. {@link RealmRole#AUDITOR} is the operator's to give. */
    public void give(String account, RealmRole role) {
        var open = roles(account, role, "/available");
        if (!open.isEmpty()) {
            done(api.send("POST", path(account) + "/role-mappings/realm", array(open)));
        } else if (roles(account, role, "").isEmpty()) {
            throw refused("The account isn't there, or Mandat may not give it the role " + role.external());
        }
    }

    /** Takes a realm role away, if they have it. */
    public void take(String account, RealmRole role) {
        var held = roles(account, role, "");
        if (!held.isEmpty()) {
            api.send("DELETE", path(account) + "/role-mappings/realm", array(held));
        }
    }

    /**
     * Changes the address of an account that Mandat made. The new one counts as unproven until a link to it was followed;
     * links to the old one are of no use any more.
     *
     * @throws AccountsRefused also when another account has that address: ask {@link #byEmail} before
     */
    public void changeEmail(String account, String email) {
        var user = require(account);
        var before = user.getString("email", "");
        var after = EmailAddress.normal(email);
        if (before.equals(after)) {
            return;
        }
        var changed = Json.createObjectBuilder(user).add("email", after).add("emailVerified", false);
        if (before.equals(user.getString("username"))) {
            changed.add("username", after);
        }
        put(user, changed);
    }

    /**
     * Removes an account that Mandat made and nobody has used, and with it every link that was sent for it.
     *
     * @return whether there is none any more; false when it stays because it is somebody's
     */
    public boolean remove(String account) {
        return !isUsed(account) && (api.delete(path(account)).isDone() || isGone(account));
    }

    /** Which of Mandat's roles it has; nothing where the account isn't there. */
    public Optional<Set<RealmRole>> rolesOf(String account) {
        var answer = api.get(path(account) + "/role-mappings/realm");
        if (answer.isNotThere()) {
            return Optional.empty();
        }
        var names =
                answer.list().stream().map(role -> role.getString("name", "")).collect(Collectors.toSet());
        return Optional.of(Arrays.stream(RealmRole.values())
                .filter(role -> names.contains(role.external()))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it is one that Mandat made, and nobody can log in with it yet. */
    public boolean awaitsOwner(String account) {
        return !isGone(account) && !isUsed(account);
    }

    /**
     * Whether somebody can log in with it, or could have: they have chosen a password, came by another provider, or the
     * account isn't one that Mandat made. One that isn't there is not used.
     */
    public boolean isUsed(String account) {
        return !isGone(account)
                && (!isOurs(account)
                        || Stream.of("credentials", "federated-identity")
                                .map(part -> api.get(path(account) + "/" + part))
                                .anyMatch(answer ->
                                        answer.isDone() && !answer.list().isEmpty()));
    }

    private boolean isGone(String account) {
        return api.get(path(account)).isNotThere();
    }

    private boolean isOurs(String account) {
        var groups = api.get(path(account) + "/groups");
        return groups.isDone() && groups.list().stream().anyMatch(group -> GROUP.equals(group.getString("name")));
    }

    private JsonObject require(String account) {
        var answer = api.get(path(account));
        if (answer.isNotThere()) {
            throw refused("There is no such account");
        }
        return answer.object();
    }

    private void put(JsonObject user, JsonObjectBuilder changed) {
        done(api.send("PUT", path(user.getString("id")), changed.build()));
    }

    private static void done(Answer answer) {
        if (!answer.isDone()) {
            throw refused("Keycloak answered %d%s to a changed account".formatted(answer.status(), answer.reasons()));
        }
    }

    private List<JsonObject> roles(String account, RealmRole role, String which) {
        var answer = api.get(path(account) + "/role-mappings/realm" + which);
        return answer.isNotThere()
                ? List.of()
                : answer.list().stream()
                        .filter(known -> role.external().equals(known.getString("name")))
                        .toList();
    }

    private static JsonArray array(List<JsonObject> values) {
        return Json.createArrayBuilder(values).build();
    }

    private static JsonObject locale(JsonObject attributes, String language) {
        return Json.createObjectBuilder(attributes)
                .add("locale", Json.createArrayBuilder().add(language))
                .build();
    }

    private static String path(String account) {
        return "users/" + encoded(account);
    }
}
