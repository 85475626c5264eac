package no.mandat.domain.party;

import static no.mandat.domain.shared.Change.between;
import static no.mandat.domain.shared.Change.set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.OrganisationId;
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

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organisation_id"))
    private @Nullable OrganisationId organisation;

    @Version
    private int version;

    /** For JPA, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    private Person(PersonId id, Identity identity, @Nullable String account, @Nullable String language) {
        this.id = id;
        this.name = identity.name();
        this.email = identity.email();
        this.organisation = identity.organisation();
        this.account = account;
        this.language = language;
    }

    /** A person who is known by name and address, and may log in later. */
    public static Registration register(PersonId id, String name, String email) {
        return register(id, new Identity(name, email, null), null);
    }

    /**
     * A person of whom more is known before they log in.
     *
     * @param language the language of their screens and mail until they choose another, if somebody knows it
     */
    public static Registration register(PersonId id, Identity identity, @Nullable String language) {
        return registration(new Person(id, identity, null, language));
    }

    /** A person who was not known before they logged in. They are given no right by it. */
    public static Registration registerAtLogin(PersonId id, String name, String email, String account) {
        return registration(new Person(id, new Identity(name, email, null), account, null));
    }

    private static Registration registration(Person person) {
        var event = new PersonRegistered(
                person.id,
                List.of(
                        set("name", person.name),
                        set("email", person.email),
                        set("organisation", person.organisation),
                        set("account", person.account),
                        set("language", person.language)));
        return new Registration(person, event);
    }

    /**
     * Puts right who they are. Where all is as before, nothing happened. The address belongs to the identity provider once
     * there is an account: it is changed there.
     *
     * @throws RefusedException {@link PartyRefusal.AddressIsTheAccounts}
     */
    public Optional<PersonCorrected> correct(Identity identity, Optional<MandateId> mandate) {
        if (account != null && !identity.email().equals(email)) {
            throw new RefusedException(new PartyRefusal.AddressIsTheAccounts());
        }
        var changes = Stream.of(
                        between("name", name, identity.name()),
                        between("email", email, identity.email()),
                        between("organisation", organisation, identity.organisation()))
                .flatMap(change -> change)
                .toList();
        name = identity.name();
        email = identity.email();
        organisation = identity.organisation();
        return changes.isEmpty() ? Optional.empty() : Optional.of(new PersonCorrected(id, mandate, changes));
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

    /** The address that mail reaches them by. */
    public String email() {
        return email;
    }

    /** Whom they speak for, if it is known. */
    public Optional<OrganisationId> organisation() {
        return Optional.ofNullable(organisation);
    }

    /** The account at the identity provider, once they have logged in. */
    public Optional<String> account() {
        return Optional.ofNullable(account);
    }

    /** The language they chose, if they have. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }

    /**
     * Who somebody is.
     *
     * @param organisation whom they speak for, if it is known
     */
    public record Identity(
            String name, String email, @Nullable OrganisationId organisation) {

        /** On one line, and as addresses are compared. */
        public Identity {
            name = PersonName.normal(name);
            email = EmailAddress.normal(email);
        }
    }

    /** A new person, and the event that tells of them. */
    public record Registration(Person person, PersonRegistered event) {}

    static Subject subject(PersonId id) {
        return Subject.of(Person.class, id);
    }
}
