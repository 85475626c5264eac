package no.mandat.workflow.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountNameTest {

    @ParameterizedTest
    @CsvSource({
        "Máret Somby Eira, Máret Somby, Eira",
        "'  Kari   Nordmann ', Kari, Nordmann",
        "Madonna, Madonna, ''",
        "Kari (sekretær) Nordmann, Kari sekretær, Nordmann",
        "'Kari \"Kaja\" O’Connor-Næss', Kari Kaja, O’Connor-Næss",
        "Kari <b>, Kari, b"
    })
    void isPutIntoTwoPartsThatKeycloakTakes(String name, String first, String last) {
        assertThat(AccountName.of(name)).isEqualTo(new AccountName(first, last));
    }
}
