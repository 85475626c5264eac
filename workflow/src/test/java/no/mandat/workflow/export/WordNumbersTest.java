package no.mandat.workflow.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import no.mandat.workflow.export.WordNumbers.Place;
import org.junit.jupiter.api.Test;

class WordNumbersTest {

    private final WordNumbers numbers = new WordNumbers();

    @Test
    void putsNumbersThatFollowEachOtherIntoOneList() {
        assertThat(item("a)")).isEqualTo(item("b)")).isEqualTo(item("c)"));
        assertThat(heading("1")).isEqualTo(heading("2"));
        assertThat(heading("2.1")).isEqualTo(heading("2.2"));
    }

    @Test
    void beginsAnewWhereANumberDoesNotFollow() {
        int first = item("a)");
        int second = item("a)");
        assertThat(second).isNotEqualTo(first);
        assertThat(item("b)")).isEqualTo(second);
        assertThat(item("b)")).isNotIn(first, second);
        assertThat(heading("4.1")).isNotEqualTo(heading("5.2"));
    }

    @Test
    void takesALoneISignForRomanUnlessALetterWentBefore() {
        int roman = item("i.");
        assertThat(item("ii.")).isEqualTo(roman);
        assertThat(item("iii.")).isEqualTo(roman);
        int letters = numbers.list(Place.ITEM, 1, "h.");
        assertThat(numbers.list(Place.ITEM, 1, "i.")).isEqualTo(letters);
    }

    @Test
    void printsWhatIsNoNumberAsItIs() {
        assertThat(item("æ)")).isEqualTo(item("æ)"));
        int zero = item("01");
        assertThat(item("02")).isNotEqualTo(zero);
        assertThat(part()).contains("w:lvlText w:val=\"æ)\"", "w:lvlText w:val=\"01\"");
    }

    @Test
    void keepsWhatStandsAroundTheNumber() {
        int ignored = heading("Vedlegg 2") + heading("§ 4-7");
        assertThat(part())
                .contains("w:lvlText w:val=\"Vedlegg %1\"", "w:lvlText w:val=\"§ 4-%1\"", "w:start w:val=\"7\"");
    }

    private int item(String label) {
        return numbers.list(Place.ITEM, 0, label);
    }

    private int heading(String label) {
        return numbers.list(Place.HEADING, 0, label);
    }

    private String part() {
        return new String(numbers.part(), StandardCharsets.UTF_8);
    }
}
