package no.mandat.workflow.text;

import static org.assertj.core.api.Assertions.assertThat;

import no.mandat.workflow.text.ReportText.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two have written in a section with footnotes at once: each mark leads to its own source. */
class SectionMergeTest {

    private static final String BASE = "Ulv tar sau.[^1]\n\nBonden klager.\n\n[^1]: Ada.";

    private static Document shown(String markdown) {
        return Jsoup.parseBodyFragment(Reports.text().html(markdown, Place.below(2)));
    }

    private static Document merged(String base, String theirs, String mine) {
        return shown(SectionMerge.merge(base, theirs, mine));
    }

    @Test
    void footnotesThatBothAddedUnderTheSameNumberKeepTheirOwnSources() {
        var shown = merged(
                BASE,
                "Ulv tar sau.[^1] Bjørn tar mer.[^2]\n\nBonden klager.\n\n[^1]: Ada.\n[^2]: Berit.",
                "Ulv tar sau.[^1]\n\nBonden klager høyt.[^2]\n\n[^1]: Ada.\n[^2]: Carl.");
        assertThat(shown.select("p").eachText()).contains("Ulv tar sau.1 Bjørn tar mer.2", "Bonden klager høyt.3");
        assertThat(shown.select("ol.notes > li").eachText()).containsExactly("Ada. ↩", "Berit. ↩", "Carl. ↩");
        assertThat(shown.select("ul.notes-unused")).isEmpty();
    }

    @Test
    void theFirstFootnotesOfBothStandApart() {
        var shown = merged(
                "Ulv tar sau.\n\nBonden klager.",
                "Ulv tar sau.[^1]\n\nBonden klager.\n\n[^1]: Berit.",
                "Ulv tar sau.\n\nBonden klager.[^1]\n\n[^1]: Carl.");
        assertThat(shown.select("p").eachText()).contains("Ulv tar sau.1", "Bonden klager.2");
        assertThat(shown.select("ol.notes > li").eachText()).containsExactly("Berit. ↩", "Carl. ↩");
    }

    @Test
    void marksInTheSamePlaceLeadToTheirOwn() {
        var shown = merged("Ulv.", "Ulv.[^1]\n\n[^1]: Berit.", "Ulv.[^1]\n\n[^1]: Carl.");
        assertThat(shown.select("sup a").eachText()).containsExactly("1", "2");
        assertThat(shown.select("ol.notes > li").eachText()).containsExactly("Berit. ↩", "Carl. ↩");
    }

    @Test
    void theSameFootnoteOfBothStandsOnce() {
        var both = "Ulv.[^1]\n\n[^1]: Berit.";
        assertThat(SectionMerge.merge("Ulv.", both, both + "\n[^2]: Carl.")).isEqualTo(both + "\n[^2]: Carl.");
    }

    @Test
    void wordsAfterATextDoNotEndUpInTheOthersFootnote() {
        var shown = merged("Ulv.", "Ulv.[^1]\n\n[^1]: Berit.", "Ulv. Og bjørn.");
        assertThat(shown.select("ol.notes > li").eachText()).containsExactly("Berit. ↩");
        assertThat(shown.select("p").first().text()).contains("Og bjørn.");
    }

    @Test
    void aFootnoteOfSeveralLinesIsCalledOtherwiseAsAWhole() {
        var shown = merged(
                "En.\n\nTo.",
                "En.[^a]\n\nTo.\n\n[^a]: Berit.",
                "En.\n\nTo.[^A]\n\n[^A]: Carl.\n\n    Se også [^b].\n[^b]: Dag.");
        assertThat(shown.select("ol.notes > li").eachText())
                .containsExactly("Berit. ↩", "Carl. Se også 3. ↩", "Dag. ↩");
    }

    @Test
    void whatOneDeletedIsGoneUnlessTheOtherRefersToIt() {
        var without = "Ulv tar sau.\n\nBonden klager.";
        assertThat(SectionMerge.merge(BASE, without, BASE.replace("klager", "klager høyt")))
                .isEqualTo("Ulv tar sau.\n\nBonden klager høyt.");
        assertThat(merged(BASE, without, BASE.replace("klager.", "klager.[^1]"))
                        .select("ol.notes > li")
                        .eachText())
                .containsExactly("Ada. ↩");
    }

    @Test
    void bothChangesOfAFootnoteStand() {
        assertThat(SectionMerge.merge(
                        "Ulv.[^1]\n\n[^1]: Ada om ulv, 2020.",
                        "Ulv.[^1]\n\n[^1]: Ada Berg om ulv, 2020.",
                        "Ulv.[^1]\n\n[^1]: Ada om ulv, 2021."))
                .isEqualTo("Ulv.[^1]\n\n[^1]: Ada Berg om ulv, 2021.");
    }

    @ParameterizedTest
    @CsvSource({
        "Det er 10 000 tonn., Det er 12 000 tonn., Det er 14 000 tonn., true",
        "Det er 10 000 tonn., Det er 12 000 tonn., Det er 10 000 tonn i året., false",
        "Det er 10 000 tonn., Det er 12 000 tonn., Det er 12 000 tonn., false",
        "Det er 10 000 tonn., Det er 12 000 tonn., Det er., true",
        "Det er 10 000 tonn., Det er tonn., Det er tonn., false",
        "Det., Det er., Det var., true"
    })
    void saysWhereBothWroteInTheSamePlace(String base, String theirs, String mine, boolean contested) {
        assertThat(SectionMerge.isContested(base, theirs, mine)).isEqualTo(contested);
    }
}
