package no.mandat.workflow.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsInTextTest {

    private static final String PLAIN = PassageText.plain(
            "Det meste blir **ikke** utnyttet[^1] i dag.\n\n- Slam og\n  slagg\n- Slam (tørt)\n\n[^1]: Et anslag.");

    @Test
    void findsWordsThoughAFootnotesMarkOrADressStandsAmongThem() {
        assertThat(WordsInText.find(PLAIN, "ikke utnyttet i dag"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.quote()).isEqualTo("ikke utnyttet i dag");
                    assertThat(PLAIN.substring(found.from())).startsWith(found.quote());
                    assertThat(found.before()).isEqualTo("Det meste blir ");
                });
    }

    @Test
    void takesNoAccountOfSpacesLinesAndTheSizeOfLetters() {
        assertThat(WordsInText.find(PLAIN, "  slam \u00a0og\nslagg  "))
                .singleElement()
                .extracting(WordsInText.Found::quote)
                .isEqualTo("Slam og slagg");
    }

    @Test
    void namesEveryPlaceInOrderWithWhatIsAroundIt() {
        assertThat(WordsInText.find(PLAIN, "slam"))
                .extracting(WordsInText.Found::after)
                .satisfiesExactly(first -> assertThat(first).startsWith(" og slagg"), second -> assertThat(second)
                        .startsWith(" (tørt)"));
    }

    @Test
    void takesSignsAsSigns() {
        assertThat(WordsInText.find(PLAIN, "(tørt)")).hasSize(1);
        assertThat(WordsInText.find(PLAIN, "S.am")).isEmpty();
    }

    @Test
    void findsNothingForNothing() {
        assertThat(WordsInText.find(PLAIN, " \n ")).isEmpty();
        assertThat(WordsInText.find("", "slam")).isEmpty();
    }
}
