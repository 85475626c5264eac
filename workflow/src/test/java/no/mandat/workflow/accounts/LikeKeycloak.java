package no.mandat.workflow.accounts;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.mandat.workflow.shared.RealmRole;

/** The accounts as Keycloak would have them, in memory; a test says for which addresses it is away or says no. */
@Alternative
@Priority(1)
@ApplicationScoped
public class LikeKeycloak extends Accounts {

    private final Map<String, Kept> kept = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> unwanted = ConcurrentHashMap.newKeySet();

    /** A link to choose a password that was mailed. */
    public record Link(String account, String email, String language, Duration validFor, String backTo) {}

    private static final class Kept {
        String email = "";
        boolean enabled = true;
        boolean ours;
        boolean used;
        final Set<RealmRole> roles = EnumSet.noneOf(RealmRole.class);
    }

    /** An account that the operator made. */
    public synchronized String ofOperator(String email, boolean enabled, RealmRole... roles) {
        var id = add(email, false);
        kept.get(id).enabled = enabled;
        kept.get(id).roles.addAll(List.of(roles));
        return id;
    }

    /** Its owner chooses a password. */
    public synchronized void choosePassword(String account) {
        kept.get(account).used = true;
    }

    /** Whoever asks about the address gets no answer. */
    public void isAwayFor(String email) {
        away.add(email);
    }

    /** It answers again. */
    public void isBackFor(String email) {
        away.remove(email);
    }

    /** No account is made for the address, until it is wanted again. */
    public void wants(String email, boolean it) {
        if (it) {
            unwanted.remove(email);
        } else {
            unwanted.add(email);
        }
    }

    /** It gives the account no role any more. */
    public void refusesRolesOf(String account) {
        unwanted.add(account);
    }

    /** The links that were mailed to the address. */
    public synchronized List<Link> linksTo(String email) {
        return links.stream().filter(link -> link.email().equals(email)).toList();
    }

    /** The account's roles; none where there is no such account. */
    public synchronized Set<RealmRole> roles(String account) {
        return rolesOf(account).orElse(Set.of());
    }

    @Override
    public synchronized Optional<Account> byEmail(String email) {
        if (away.contains(email)) {
            throw new AccountsUnavailable("away", null);
        }
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().email.equals(email))
                .map(entry -> new Account(entry.getKey(), email, entry.getValue().used, entry.getValue().enabled))
                .findFirst();
    }

    @Override
    public synchronized String create(NewAccount account) {
        if (unwanted.contains(account.email())) {
            throw new AccountsRefused("no");
        }
        return byEmail(account.email()).map(Account::id).orElseGet(() -> add(account.email(), true));
    }

    private String add(String email, boolean ours) {
        var id = UUID.randomUUID().toString();
        var made = new Kept();
        made.email = email;
        made.ours = ours;
        made.used = !ours;
        kept.put(id, made);
        return id;
    }

    @Override
    public synchronized void askToSetPassword(String account, String language, Duration validFor, String backTo) {
        links.add(new Link(account, kept.get(account).email, language, validFor, backTo));
    }

    @Override
    public synchronized void give(String account, RealmRole role) {
        if (unwanted.contains(account)) {
            throw new AccountsRefused("no");
        }
        kept.get(account).roles.add(role);
    }

    @Override
    public synchronized void take(String account, RealmRole role) {
        Optional.ofNullable(kept.get(account)).ifPresent(one -> one.roles.remove(role));
    }

    @Override
    public synchronized void changeEmail(String account, String email) {
        kept.get(account).email = email;
    }

    @Override
    public synchronized boolean remove(String account) {
        if (isUsed(account)) {
            return false;
        }
        kept.remove(account);
        return true;
    }

    @Override
    public synchronized boolean isUsed(String account) {
        var one = kept.get(account);
        return one != null && (one.used || !one.ours);
    }

    @Override
    public synchronized boolean awaitsOwner(String account) {
        return kept.containsKey(account) && !isUsed(account);
    }

    @Override
    public synchronized Optional<Set<RealmRole>> rolesOf(String account) {
        return Optional.ofNullable(kept.get(account)).map(one -> Set.copyOf(one.roles));
    }
}
