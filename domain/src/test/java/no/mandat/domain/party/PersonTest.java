package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final PersonId ID = new PersonId(new UUID(0, 1));

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
}
