package no.mandat.workflow.text;

import static no.mandat.workflow.text.Reports.PICTURE;
import static no.mandat.workflow.text.Reports.SECTION;
import static no.mandat.workflow.text.Texts.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import no.mandat.workflow.text.Redline.Result;
import no.mandat.workflow.text.ReportText.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Two texts of a report as one, with footnotes and pictures. */
class SectionRedlineTest {

    private static Result compare(String before, String after) {
        return Redline.ofReport(before, after, 2, WORDS, Reports.addresses());
    }

    private static Document html(Result result) {
        var html = Jsoup.parseBodyFragment(result.html());
        html.select("span.unseen").remove();
        return html;
    }

    @Test
    void aChangeInAFootnoteIsSeen() {
        var html = html(compare("En[^a].\n\n[^a]: Se loven av 2021.", "En[^a].\n\n[^a]: Se loven av 2024."));

        assertThat(html.select("ol.notes > li[value=1] del").text()).isEqualTo("2021");
        assertThat(html.select("ol.notes > li[value=1] ins").text()).isEqualTo("2024");
        assertThat(html.select("p > sup.note-mark").text()).isEqualTo("1");
        assertThat(html.select("p ins, p del")).isEmpty();
    }

    @Test
    void aFootnoteBeforeOthersChangesNoneOfTheirMarks() {
        var html = html(compare(
                "En[^1] og to[^2].\n\n[^1]: Først nevnt.\n[^2]: Så nevnt.",
                "Null[^1]. En[^2] og to[^3].\n\n[^1]: Helt ny.\n[^2]: Først nevnt.\n[^3]: Så nevnt."));

        assertThat(html.select("p > ins").text()).isEqualTo("Null1.");
        assertThat(html.select("del")).isEmpty();
        assertThat(html.select("ol.notes > li").eachAttr("value")).containsExactly("1", "2", "3");
        assertThat(html.select("ol.notes > li:has(ins)").text()).isEqualTo("Helt ny.");
    }

    @Test
    void aFootnoteThatIsGoneIsGoneInBothPlaces() {
        var html =
                html(compare("En[^1] og to[^2].\n\n[^1]: Først.\n[^2]: Deretter.", "En og to[^2].\n\n[^2]: Deretter."));

        assertThat(html.select("p > del > sup").text()).isEqualTo("1");
        assertThat(html.select("ol.notes > li:has(del)").text()).isEqualTo("Først.");
        assertThat(html.select("p > sup").text()).isEqualTo("1");
    }

    @Test
    void whatAFootnoteIsCalledChangesNothing() {
        var redline = compare("En[^a].\n\n[^a]: Det samme.", "En[^1].\n\n[^1]: Det samme.");

        assertThat(redline.changed()).isFalse();
        assertThat(html(redline).select("ins, del")).isEmpty();
    }

    @Test
    void aPictureThatIsNewOrGoneIsSeen() {
        var picture = "![Et kart](picture:%s \"Figur 1\")".formatted(PICTURE);

        var added = html(compare("Tekst.", "Tekst.\n\n" + picture)).selectFirst("figure.added");
        assertThat(added.select("ins").eachText()).containsExactly("Bilde: Et kart", "Figur 1");
        assertThat(html(compare("Tekst.\n\n" + picture, "Tekst."))
                        .select("figure.removed del")
                        .eachText())
                .containsExactly("Bilde: Et kart", "Figur 1");
    }

    @Test
    void whatAPictureShowsIsComparedWordByWord() {
        var html = html(compare(
                "![Et kart over kysten](picture:%s \"Figur 1\")".formatted(PICTURE),
                "![Et kart over landet](picture:%s \"Figur 2\")".formatted(PICTURE)));

        assertThat(html.select("figure > span del").text()).isEqualTo("kysten");
        assertThat(html.select("figure > span ins").text()).isEqualTo("landet");
        assertThat(html.select("figcaption ins").text()).isEqualTo("2");
    }

    @Test
    void anotherPictureWithTheSameWordsIsSeen() {
        var redline = compare("![Et kart](picture:%s)".formatted(PICTURE), "![Et kart](picture:%s)".formatted(SECTION));

        assertThat(redline.changed()).isTrue();
        assertThat(html(redline).select("figure ins").text()).isEqualTo("Bilde:");
        assertThat(html(redline).select("figure del").text()).isEqualTo("Bilde:");
    }

    @Test
    void aReferenceThatLeadsElsewhereIsSeen() {
        var html = html(compare("Se [her](section:%s).".formatted(SECTION), "Se [her](input:2026-0031)."));

        assertThat(html.select("del a").attr("href")).isEqualTo("#SECTION/" + SECTION);
        assertThat(html.select("ins a").attr("href")).isEqualTo("/INPUT/2026-0031");
    }

    @Test
    void whatStoodInTwoItemsKeepsItsWordsApart() {
        var picture = "![graf](picture:%s)".formatted(PICTURE);
        var redline = compare("1. kraft\n1. kraft %s".formatted(picture), "1. %s kraft".formatted(picture));

        assertThat(Texts.wordsWithout(bare(redline.html()), "ins")).containsExactlyInAnyOrder("kraft", "kraft", "graf");
    }

    @Test
    void headingsStandBelowTheSections() {
        assertThat(html(compare("# En", "# En to")).select("h3 > ins").text()).isEqualTo("to");
    }

    @Test
    void saysThatNothingChanged() {
        var text =
                "En[^a]  to.\n\n![k](picture:%s)\n\n| a | b |\n|---|---|\n| 1[^b] | 2 |\n\n[^a]: A.\n\n    - B\n[^b]: C"
                        .formatted(PICTURE);
        var redline = compare(text, text + "\n\n");

        assertThat(redline.changed()).isFalse();
        assertThat(html(redline).select("ins, del")).isEmpty();
        assertThat(redline.inserted() + redline.deleted()).isZero();
    }

    @Test
    void aLineHasNoBlockAroundIt() {
        assertThat(html(Redline.ofLine("Hva det *koster*", "Hva det krever", WORDS))
                        .body()
                        .children()
                        .eachText())
                .containsExactly("*koster*", "krever");
        assertThat(Redline.ofLine("<b>", "<b>", WORDS).html()).isEqualTo("&lt;b&gt;");
    }

    @Property(tries = 1000)
    void leavingOutWhatIsDeletedGivesTheNewText(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertThat(Texts.wordsWithout(bare(compare(before, after).html()), "del"))
                .isEqualTo(words(after));
    }

    @Property(tries = 1000)
    void leavingOutWhatIsInsertedGivesTheOldText(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertThat(Texts.wordsWithout(bare(compare(before, after).html()), "ins").stream()
                        .sorted())
                .isEqualTo(words(before).stream().sorted().toList());
    }

    @Property(tries = 500)
    void aTextIsTheSameAsItself(@ForAll("hostile") String text) {
        var redline = compare(text, text);
        assertThat(redline.changed()).isFalse();
        assertThat(html(redline).select("ins, del")).isEmpty();
    }

    @Property(tries = 500)
    void nothingComesThroughThatDoesSomething(@ForAll("hostile") String before, @ForAll("hostile") String after) {
        Reports.harmless(Jsoup.parseBodyFragment(compare(before, after).html()));
        Reports.harmless(
                Jsoup.parseBodyFragment(Redline.ofLine(before, after, WORDS).html()));
    }

    @Property(tries = 500)
    void whatIsShownPassesTheFenceUnchanged(@ForAll("hostile") String before, @ForAll("hostile") String after) {
        var html = compare(before, after).html();
        assertThat(SafeHtml.ofReport(html)).isEqualTo(html);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Reports.hostile();
    }

    @Provide
    Arbitrary<String> texts() {
        var word = Arbitraries.of(
                "kraft",
                "vann",
                "*folk*",
                "`x1`",
                "[lov](https://a.example)",
                "[del](section:" + SECTION + ")",
                "tre[^1]",
                "åtte[^2]",
                "ni[^3],",
                "![kart](picture:" + PICTURE + " \"figur\")",
                "![graf](picture:" + SECTION + ")",
                "<b>",
                "8\\");
        var line = word.list().ofMinSize(0).ofMaxSize(6).map(words -> String.join(" ", words));
        var start = Arbitraries.of("", "", "## ", "- ", "1. ", "> ", "    ", "[^1]: ", "[^2]: ", "[^3]: ", "> [^1]: ");
        var table = line.map(cell -> "\n| a | b |\n|---|:-:|\n| " + cell + " | 2 |\n");
        var block = Combinators.combine(start, line).as(String::concat);
        var end = Arbitraries.of("\n", "\n\n");
        var part = Combinators.combine(Arbitraries.frequencyOf(Tuple.of(6, block), Tuple.of(1, table)), end)
                .as(String::concat);
        return part.list().ofMaxSize(10).map(parts -> String.join("", parts));
    }

    /** The words of a text as it is shown where pictures have no address: they say what they show. */
    private static List<String> words(String markdown) {
        return Texts.wordsWithout(
                bare(new ReportText(WORDS, ReportAddresses.none()).html(markdown, Place.below(2))), "a.note-back");
    }

    /** Without the numbers of footnotes, which are those of the new text, and with a space where a picture stands. */
    private static String bare(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("sup.note-mark, span.picture-label").remove();
        body.select("figure, figcaption, .picture-words, .caption")
                .forEach(element -> element.before(" ").after(" "));
        return body.html().replaceAll("(?i)</?(figure|figcaption)", " $0");
    }
}
