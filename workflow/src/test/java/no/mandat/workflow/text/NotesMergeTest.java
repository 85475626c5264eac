package no.mandat.workflow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two have written at once becomes one text, in which neither misses a word. */
class NotesMergeTest {

    @Test
    void changesInDifferentPlacesBothStand() {
        assertThat(NotesMerge.merge(
                        "Ada la fram saken.\nGruppen drøftet.",
                        "Ada Berg la fram saken.\nGruppen drøftet.",
                        "Ada la fram saken.\nGruppen drøftet lenge."))
                .isEqualTo("Ada Berg la fram saken.\nGruppen drøftet lenge.");
    }

    @Test
    void changesInTheSamePlaceBothStandTheirsFirst() {
        assertThat(NotesMerge.merge("Møte på tirsdag.", "Møte på onsdag.", "Møte på torsdag."))
                .isEqualTo("Møte på onsdag torsdag.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Andre avsnitt her., Lederens innledning., 'Andre avsnitt her.\\n\\nLederens innledning.'",
        "'', 'Ett.\\n', To., 'Ett.\\n\\nTo.'",
        "'', 'Ett.\\n\\n', To., 'Ett.\\n\\nTo.'",
        "'Før.\\n\\n', 'Før.\\n\\nEtt.', 'Før.\\n\\nTo.', 'Før.\\n\\nEtt.\\n\\nTo.'",
        "'Før.\\n\\nEtter.', 'Før.\\n\\nEtt.\\n\\nEtter.', 'Før.\\n\\nTo.\\n\\nEtter.', 'Før.\\n\\nEtt.\\n\\nTo.\\n\\nEtter.'",
        "'', '- ett', '- to', '- ett\\n- to'",
        "'', 'Slik er det:', '- to', 'Slik er det:\\n\\n- to'"
    })
    void whatBothWroteBetweenParagraphsStandsAsParagraphs(String base, String theirs, String mine, String both) {
        assertThat(NotesMerge.merge(breaks(base), breaks(theirs), breaks(mine))).isEqualTo(breaks(both));
    }

    @ParameterizedTest
    @CsvSource({
        "Slutt., Ett. Slutt., To. Slutt., Ett. To. Slutt.",
        "Start., Start. Ett., Start. To., Start. Ett. To.",
        "'En sak: .', 'En sak: Ett!.', 'En sak: «To».', 'En sak: Ett! «To».'",
        "'Ulv.', 'Ulv.[^1]', 'Ulv.[^2]', 'Ulv.[^1][^2]'",
        "'Ulv', 'Ulv.', 'Ulv!', 'Ulv.!'"
    })
    void whatBothWroteWithinAParagraphIsParted(String base, String theirs, String mine, String both) {
        assertThat(NotesMerge.merge(base, theirs, mine)).isEqualTo(both);
    }

    private static String breaks(String text) {
        return text.replace("\\n", "\n");
    }

    @Test
    void whatBothWroteStandsOnce() {
        assertThat(NotesMerge.merge("En.", "En. To.", "En. To.")).isEqualTo("En. To.");
        assertThat(NotesMerge.merge("", "Første linje\nAndre linje", "Andre linje"))
                .isEqualTo("Første linje\nAndre linje");
    }

    @Test
    void whatBothOrEitherDeletedIsGone() {
        assertThat(NotesMerge.merge("en to tre", "en tre", "en tre")).isEqualTo("en tre");
        assertThat(NotesMerge.merge("en to tre fire fem", "en fire fem", "en to tre"))
                .isEqualToIgnoringWhitespace("en");
    }

    @Test
    void wordsDoNotGrowTogether() {
        assertThat(NotesMerge.merge("en to", "ento", "en ny to")).doesNotContain("entony");
    }

    @Test
    void longNotesAreMergedAtOnce() {
        var base = "ord nummer to og tre. ".repeat(2_000);
        assertThat(NotesMerge.merge(base, "Foran. " + base, base + "Bak.")).isEqualTo("Foran. " + base + "Bak.");
    }

    @Property
    void mineAloneIsMine(@ForAll("texts") String base, @ForAll("texts") String mine) {
        assertThat(NotesMerge.merge(base, base, mine)).isEqualTo(mine);
    }

    @Property
    void theirsAloneIsTheirs(@ForAll("texts") String base, @ForAll("texts") String theirs) {
        assertThat(NotesMerge.merge(base, theirs, base)).isEqualTo(theirs);
    }

    @Property
    void everyWordThatEitherAddedIsThere(
            @ForAll("texts") String base, @ForAll("texts") String theirs, @ForAll("texts") String mine) {
        var added = new HashSet<String>();
        added.addAll(words(theirs));
        added.addAll(words(mine));
        added.removeAll(words(base));
        assertThat(words(NotesMerge.merge(base, theirs, mine))).containsAll(added);
    }

    @Property
    void noWordComesFromNowhere(
            @ForAll("texts") String base, @ForAll("texts") String theirs, @ForAll("texts") String mine) {
        var known = new HashSet<String>();
        List.of(base, theirs, mine).forEach(text -> known.addAll(words(text)));
        assertThat(known).containsAll(words(NotesMerge.merge(base, theirs, mine)));
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(Arrays.asList(text.split("[^\\p{L}\\p{M}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /** Of few words, so that they meet, with marks and letters that stick to each other. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("en", "to", "tre", "fire", "é", "\u0301", "😀", " ", " ", " ", "\n", ". ", "-")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
