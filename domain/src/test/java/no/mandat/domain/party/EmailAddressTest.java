package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "'  Kari@Test.Mandat.Example ', kari@test.mandat.example",
        "post@Blåbær.no, post@xn--blbr-roah.no",
        "post@xn--blbr-roah.no, post@xn--blbr-roah.no",
        "post@bla\u030Ab\u00E6r.no, post@xn--blbr-roah.no",
        "kåre@blåbær.no, kåre@xn--blbr-roah.no",
        "ikke en adresse, ikke en adresse",
        "@, @",
        "'', ''",
    })
    void isComparedAsServersKnowIt(String given, String normal) {
        assertThat(EmailAddress.normal(given)).isEqualTo(normal);
        assertThat(EmailAddress.normal(normal)).as("twice is once").isEqualTo(normal);
    }

    /** A sharp s, a full-width letter, another full stop, what nobody sees, what is no letter of a domain, and an empty part. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@straße.example",
                "a@\uFF42.example",
                "a@b\u3002example",
                "a@blå\u00ADbær.example",
                "a@blå\u202Ebær.example",
                "a@blå\uFF20bær.example",
                "a@blå..example"
            })
    void takesNoDomainForAnother(String address) {
        assertThat(EmailAddress.normal(address)).isEqualTo(address);
        assertThat(EmailAddress.isSendable(address)).isFalse();
    }

    @Test
    void looksIntoNothingThatIsTooLong() {
        var address = "a@" + "å".repeat(1_000_000);
        assertThat(EmailAddress.normal(address)).isEqualTo(address);
        assertThat(EmailAddress.isSendable(address)).isFalse();
        var label = "å".repeat(60);
        assertThat(EmailAddress.normal("a@%s.example".formatted(label))).isEqualTo("a@%s.example".formatted(label));
    }

    @Test
    void standsInLettersAgain() {
        assertThat(EmailAddress.inLetters("post@xn--blbr-roah.no")).isEqualTo("post@blåbær.no");
        assertThat(EmailAddress.inLetters("kari@test.mandat.example")).isEqualTo("kari@test.mandat.example");
        assertThat(EmailAddress.inLetters("ingen")).isEqualTo("ingen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kari@localhost",
                "kari.o'nord+mandat@x.test.mandat.example",
                "KARI@Test.example",
                "post@xn--blbr-roah.no"
            })
    void canBeSentTo(String address) {
        assertThat(EmailAddress.isSendable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kari",
                "@test.mandat.example",
                "kari@",
                ".kari@test.mandat.example",
                "kari.@test.mandat.example",
                "ka..ri@test.mandat.example",
                "kari@.example",
                "kari@example.",
                "kari@test..example",
                "kari@-test.example",
                "kari@test-.example",
                "a@b@test.mandat.example",
                "a@test.mandat.example,b@test.mandat.example",
                "a@test.mandat.example\r\nBcc: b@test.mandat.example",
                "a@test.mandat.example\n",
                "Kari <a@test.mandat.example>",
                "\"a b\"@test.mandat.example",
                "a@[127.0.0.1]",
                "kåre@test.mandat.example",
                "post@blåbær.no"
            })
    void cannotBeSentTo(String address) {
        assertThat(EmailAddress.isSendable(address)).isFalse();
    }

    @Test
    void isNoLongerThanServersTake() {
        var domain = "@test.mandat.example";
        var longest = "a".repeat(EmailAddress.MOST - domain.length()) + domain;
        assertThat(EmailAddress.isSendable(longest)).isTrue();
        assertThat(EmailAddress.isSendable("a" + longest)).isFalse();
    }
}
