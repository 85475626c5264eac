package no.mandat.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    /** Two halves each: a character that counts as one. */
    private static final String RARE = "\uD835\uDC9C";

    @ParameterizedTest
    @CsvSource({
        "Máret Somby Eira, Máret Somby Eira",
        "'  Ola\t\tNordmann\r\n', Ola Nordmann",
        "'Ola\u202ENordmann', Ola Nordmann",
        "'Ola\u2028Nordmann', Ola Nordmann",
        "'\u200B', ''",
    })
    void standsOnOneLineWithoutWhatNobodySees(String given, String kept) {
        assertThat(PersonName.normal(given)).isEqualTo(kept);
    }

    @Test
    void isKeptWholeUpToTheMostCharacters() {
        var longest = RARE.repeat(PersonName.MOST);
        assertThat(PersonName.normal(longest)).isEqualTo(longest);
    }

    @Test
    void isCutBetweenCharactersBeyond() {
        assertThat(PersonName.normal(RARE.repeat(PersonName.MOST + 1))).isEqualTo(RARE.repeat(PersonName.MOST));
        assertThat(PersonName.normal("a".repeat(PersonName.MOST - 1) + " b"))
                .isEqualTo("a".repeat(PersonName.MOST - 1));
    }
}
