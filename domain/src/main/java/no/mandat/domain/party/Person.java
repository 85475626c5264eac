package no.mandat.domain.party;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import no.mandat.domain.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts in a mandate. A person is known by e-mail address before they have ever logged in; the account they
 * first log in with by that address, verified, is theirs from then on (domain.md, Party).
 */
@Entity
public class Person {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    private String name;
    private String email;

    private @Nullable String account;

    private @Nullable String language;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    private Person(PersonId id, String name, String email, @Nullable String account) {
        this.id = id;
        this.name = name;
        this.email = email;
        this.account = account;
    }

    /** A person who is known by name and address, and may log in later. */
    public static Registration register(PersonId id, String name, String email) {
        return registration(new Person(id, PersonName.normal(name), EmailAddress.normal(email), null));
    }

    /** A person who was not known before they logged in. They are given no right by it. */
    public static Registration registerAtLogin(PersonId id, String name, String email, String account) {
        return registration(new Person(id, PersonName.normal(name), EmailAddress.normal(email), account));
    }

    private static Registration registration(Person person) {
        var event = new PersonRegistered(
                person.id,
                List.of(set("name", person.name), set("email", person.email), set("account", person.account)));
        return new Registration(person, event);
    }

    /**
     * Makes an account at the identity provider this person's own, once. The same account again changes nothing: two first
     * requests of one login may come at the same time.
     *
     * @throws RefusedException {@link PartyRefusal.AccountTaken} when another account is already theirs
     */
    public Optional<PersonLinked> linkTo(String newAccount) {
        if (newAccount.equals(account)) {
            return Optional.empty();
        }
        if (account != null) {
            throw new RefusedException(new PartyRefusal.AccountTaken());
        }
        account = newAccount;
        return Optional.of(new PersonLinked(id, List.of(set("account", newAccount))));
    }

    /**
     * Chooses the language of screens and mail; where it is the same, nothing happened.
     *
     * @param tag {@code nb}, {@code nn} or {@code en}
     */
    public Optional<PersonLanguageChosen> chooseLanguage(String tag) {
        var changes = between("language", language, tag).toList();
        language = tag;
        return changes.isEmpty() ? Optional.empty() : Optional.of(new PersonLanguageChosen(id, changes));
    }

    /** Who they are. */
    public PersonId id() {
        return id;
    }

    /** The name they are shown by. */
    public String name() {
        return name;
    }

    /** The account at the identity provider, once they have logged in. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** The language they chose, if they have. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /** A new person, and the event that tells of them. */
    public record Registration(Person person, PersonRegistered event) {}

    static Subject subject(PersonId id) {
        return Subject.of(Person.class, id);
    }
}
