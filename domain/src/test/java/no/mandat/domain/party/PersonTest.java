package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.party.Person.Identity;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.OrganisationId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final PersonId ID = new PersonId(new UUID(0, 1));
    private static final Optional<MandateId> NONE = Optional.empty();

    @Test
    void isKnownByTheAddressInItsNormalForm() {
        var event = Person.register(ID, "Kari Storlien", " Kari@Demo.Example ").event();

        assertThat(event.changes()).contains(Change.set("email", "kari@demo.example"));
    }

    @Test
    void isLinkedToAnAccountOnce() {
        var person = Person.register(ID, "Kari Storlien", "kari@demo.example").person();

        var event = person.linkTo("account-1");

        assertThat(event.orElseThrow().changes()).containsExactly(Change.set("account", "account-1"));
        assertThat(person.linkTo("account-1")).isEmpty();
        assertThatThrownBy(() -> person.linkTo("account-2"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new PartyRefusal.AccountTaken()));
        assertThat(person.account()).contains("account-1");
    }

    @Test
    void tellsOfAnotherLanguageOnly() {
        var person = Person.register(ID, "Kari Storlien", "kari@demo.example").person();

        assertThat(person.chooseLanguage("nn")).isPresent();
        assertThat(person.chooseLanguage("nn")).isEmpty();
        assertThat(person.language()).contains("nn");
    }

    @Test
    void isPutRightWithWhatReallyChanged() {
        var person = Person.register(ID, "Kari Storlien", "kari@demo.example").person();
        var institute = new OrganisationId(new UUID(6, 1));

        assertThat(person.correct(new Identity(" Kari\nStorlien ", "KARI@demo.example", null), NONE))
                .isEmpty();
        assertThat(person.correct(new Identity("Kari Storli", "kari.storli@demo.example", institute), NONE))
                .hasValueSatisfying(event -> assertThat(event.changes())
                        .containsExactly(
                                new Change("name", "Kari Storlien", "Kari Storli"),
                                new Change("email", "kari@demo.example", "kari.storli@demo.example"),
                                Change.set("organisation", institute)));
        assertThat(person.organisation()).contains(institute);
        assertThat(person.email()).isEqualTo("kari.storli@demo.example");
    }

    @Test
    void keepsTheAddressOfItsAccount() {
        var person = Person.registerAtLogin(ID, "Kari Storlien", "kari@demo.example", "account-1")
                .person();

        assertThatThrownBy(() -> person.correct(new Identity("Kari Storlien", "annen@demo.example", null), NONE))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new PartyRefusal.AddressIsTheAccounts()));
        assertThat(person.correct(new Identity("Kari Storli", "kari@demo.example", null), NONE))
                .isPresent();
    }

    @Test
    void bringsItsOrganisationAndLanguage() {
        var institute = new OrganisationId(new UUID(6, 1));
        var identity = new Identity("Kari Storlien", "kari@demo.example", institute);
        var registration = Person.register(ID, identity, "nn");

        assertThat(registration.person().language()).contains("nn");
        assertThat(registration.event().changes())
                .contains(Change.set("organisation", institute), Change.set("language", "nn"));
    }
}
