package no.mandat.workflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    private record Form(@MailAddress String email) {}

    private void says(String address, String... rules) {
        assertThat(FormRules.broken(new Form(address))).containsExactly(rules);
    }

    @ParameterizedTest
    @ValueSource(strings = {" Kari@Test.Mandat.Example ", "post@blåbær.no", "POST@BLÅBÆR.NO", "post@xn--blbr-roah.no"})
    void isTaken(String address) {
        says(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kåre@test.example", "ka\u030Are@test.example", "Å@blåbær.no", "иван.петров@test.example"})
    void isToldOfLettersThatMailIsNotSentWith(String address) {
        says(address, "rule.emailLetters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kåre",
                "kåre@",
                "kå re@test.example",
                "kåre@straße.example",
                ".kari@test.example",
                "kari.@test.example",
                "kari@-test.example",
                "a@test.example\r\nBcc: b@test.example"
            })
    void isToldWhatAnAddressIs(String address) {
        says(address, "rule.email");
    }

    @Test
    void isToldThatItIsMissingOrTooLong() {
        says(" ", "rule.required");
        says("a".repeat(250) + "@test.example", "rule.tooLong");
        // Each part is a few letters longer as servers know it.
        says("a@" + "blåbær.".repeat(35) + "no", "rule.tooLong");
    }
}
