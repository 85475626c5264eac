package no.mandat.domain.mandate;

import static no.mandat.domain.mandate.Clauses.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClauseNumbersTest {

    /** A generated number has a star. */
    private static List<String> numbers(String... lines) {
        return ClauseNumbers.of(tree(lines)).values().stream()
                .map(number -> number.text() + (number.generated() ? "*" : ""))
                .toList();
    }

    @Test
    void keepsWhatIsPrintedAndCountsTheRestUnderIt() {
        assertThat(numbers("# 1|A", "  a", "  b", "# 2|B", "  # C", "    c", "    - d"))
                .containsExactly("1", "1.1*", "1.2*", "2", "2.1*", "2.1.1*", "2.1.2*");
    }

    @Test
    void countsWhereNothingIsPrinted() {
        assertThat(numbers("# A", "  a", "# B")).containsExactly("1*", "1.1*", "2*");
    }

    @Test
    void makesWayForPrintedNumbers() {
        assertThat(numbers("preamble", "more", "# 1|A", "# Between", "# 2|B", "# After"))
                .containsExactly("0a*", "0b*", "1", "1a*", "2", "3*");
    }

    @Test
    void goesOnBehindANumberThatJumps() {
        assertThat(numbers("# 4|A", "  # 4.1|x", "  # y", "  # 4.7|z", "  # æ"))
                .containsExactly("4", "4.1", "4.2*", "4.7", "4.8*");
    }

    @Test
    void keepsOneThatIsPrintedTwice() {
        assertThat(numbers("# 1|A", "# 1|B")).containsExactly("1", "1");
    }

    @Test
    void saysUnderWhatALetterStands() {
        assertThat(numbers("# 4|A", "  words", "    - a)|x", "    - b)|y", "    - (iv)|z", "    - 2.|æ"))
                .containsExactly("4", "4.1*", "4.1 a", "4.1 b", "4.1 iv", "4.1.2");
    }

    @Test
    void keepsTheNumberOfAnItemThatIsWhole() {
        assertThat(numbers("# 4|A", "  - 4.1|x", "- a)|top")).containsExactly("4", "4.1", "a");
    }

    @Test
    void countsAnnexesByThemselves() {
        assertThat(numbers("# 1|A", "@ Vedlegg I|B", "  b", "@ C", "  c", "# D"))
                .containsExactly("1", "Vedlegg I", "V1.1*", "V2*", "V2.1*", "2*");
    }

    @Test
    void hasLettersForMoreThanTheAlphabet() {
        var lines = new String[29];
        java.util.Arrays.fill(lines, "word");
        lines[28] = "# 1|A";
        assertThat(numbers(lines).subList(25, 29)).containsExactly("0z*", "0aa*", "0ab*", "1");
    }

    @Test
    void citesAClauseByItsNumberAndWhatItIsCalled() {
        var tree = tree("# 1|Oppgaver", "  - a)|Gruppa skal levere.");
        var numbers = ClauseNumbers.of(tree);
        assertThat(tree.clauses())
                .extracting(clause -> ClauseNumbers.cite(clause, numbers))
                .containsExactly("1 Oppgaver", "1 a Gruppa skal levere.");
        assertThat(ClauseNumbers.cite(tree.clauses().getFirst(), java.util.Map.of()))
                .isEqualTo("Oppgaver");
    }

    @Test
    void areWrittenInTheOrderOfTheMandate() {
        var tree = tree("# 1|A", "# 2|B", "# 3|C");
        var first = tree.clauses().getFirst().id();
        var last = tree.clauses().getLast().id();
        assertThat(ClauseNumbers.texts(ClauseNumbers.of(tree), Set.of(last, first)))
                .containsExactly("1", "3");
    }
}
