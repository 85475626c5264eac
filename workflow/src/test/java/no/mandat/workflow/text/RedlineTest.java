package no.mandat.workflow.text;

import static no.mandat.workflow.text.Texts.WORDS;
import static no.mandat.workflow.text.Texts.words;
import static no.mandat.workflow.text.Texts.wordsWithout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import no.mandat.workflow.text.Redline.Result;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class RedlineTest {

    private static Result compare(String before, String after) {
        return Redline.between(before, after, WORDS);
    }

    private static Document html(Result result) {
        var html = Jsoup.parseBodyFragment(result.html());
        html.select("span.unseen").remove();
        return html;
    }

    @Test
    void marksWordsInsideAParagraph() {
        var redline = compare(
                "Norske anlegg har kraft, men mangler tilgang til forløpere.",
                "Norske anlegg har kraft, men har ikke sikret tilgang til forløpere.");

        assertThat(html(redline).select("p del").text()).isEqualTo("mangler");
        assertThat(html(redline).select("p ins").text()).isEqualTo("har ikke sikret");
        assertThat(redline.inserted()).isEqualTo(3);
        assertThat(redline.deleted()).isEqualTo(1);
        assertThat(redline.changed()).isTrue();
    }

    @Test
    void tellsScreenReadersWhereAChangeBeginsAndEnds() {
        var ins = Jsoup.parseBodyFragment(compare("En to tre", "En to tre fire").html())
                .selectFirst("ins");

        assertThat(ins.selectFirst("span.unseen").text()).isEqualTo("satt inn:");
        assertThat(ins.select("span.unseen").last().text()).isEqualTo("slutt.");
    }

    @Test
    void saysThatNothingChanged() {
        var text = "# Tittel\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n";
        var redline = compare(text, text + "\n");

        assertThat(redline.changed()).isFalse();
        assertThat(html(redline).select("ins, del")).isEmpty();
        assertThat(redline.html().replaceAll("\\s", ""))
                .isEqualTo(MarkdownText.html(text).replaceAll("\\s", ""));
    }

    @Test
    void marksAWholeNewParagraphAsABlock() {
        var html = html(compare("Første.\n\nSiste.", "Første.\n\nNoe helt nytt i midten.\n\nSiste."));

        assertThat(html.select("p.added > ins").text()).isEqualTo("Noe helt nytt i midten.");
        assertThat(html.select("p")).hasSize(3);
        assertThat(html.select("del")).isEmpty();
    }

    @Test
    void showsAReplacedParagraphWholeAndNotAsShreds() {
        var html = html(compare("Staten bør dele risiko i anleggene.", "Gruppen avga én dissens."));

        assertThat(html.select("p.removed")).hasSize(1);
        assertThat(html.select("p.added")).hasSize(1);
    }

    @Test
    void keepsTheItemsOfAListTogether() {
        var html = html(compare("1. kraft\n2. vann\n3. folk", "1. kraft\n2. folk\n3. tid"));

        assertThat(html.select("ol")).hasSize(1);
        assertThat(html.select("ol > li").eachText()).containsExactly("kraft", "vann", "folk", "tid");
        assertThat(html.select("li del").text()).isEqualTo("vann");
        assertThat(html.select("li:has(ins)").attr("value")).isEqualTo("3");
    }

    @Test
    void numbersItemsAsTheListDoes() {
        var html = html(compare("0. a\n1. b", "0. a\n1. b\n2. c\n   - d\n3. e"));

        assertThat(html.select("ol > li").eachAttr("value")).containsExactly("0", "1", "2", "3");
        assertThat(html.select("ul > li[value]")).isEmpty();
    }

    @Test
    void keepsTheRowsOfATableTogether() {
        var head = "| Råvare | Tonn i året |\n|---|---|\n";
        var html = html(compare(
                head + "| Nikkel fra Agder | 10 |\n| Kobolt | 2 |\n",
                head + "| Nikkel fra Agder | 12 |\n| Kobolt | 2 |\n| Grafitt | 7 |\n"));

        assertThat(html.select("table")).hasSize(1);
        assertThat(html.select("tbody")).hasSize(1);
        assertThat(html.select("tbody tr")).hasSize(3);
        assertThat(html.select("td del").text()).isEqualTo("10");
        assertThat(html.select("tr.added td").eachText()).containsExactly("Grafitt", "7");
    }

    @Test
    void aHeadingStaysAHeading() {
        var html = html(compare("## Hva det koster staten", "## Hva det krever av staten"));

        assertThat(html.select("h3 ins").text()).isEqualTo("krever av");
        assertThat(html.select("h3 del").text()).isEqualTo("koster");
    }

    @Test
    void aWordThatBecomesALinkIsChanged() {
        var redline = compare("Se vedlegget her", "Se [vedlegget](https://a.example) her");

        assertThat(html(redline).select("ins a[href]").text()).isEqualTo("vedlegget");
        assertThat(redline.changed()).isTrue();
    }

    @Test
    void saysThatOnlyTheLayoutChanged() {
        var redline = compare("1. a\n2. b", "5. a\n6. b");

        assertThat(redline.changed()).isTrue();
        assertThat(redline.inserted() + redline.deleted()).isZero();
    }

    @Test
    void keepsTheLinesOfCode() {
        var html = html(compare("```\na = 1\nb = 2\n```", "```\na = 1\nb = 3\n```"));

        assertThat(html.select("pre code del").text()).isEqualTo("2");
        assertThat(html.selectFirst("pre code").wholeText()).contains("a = 1\nb =");
    }

    @Property(tries = 1000)
    void leavingOutWhatIsDeletedGivesTheNewText(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertThat(wordsWithout(compare(before, after).html(), "del")).isEqualTo(words(after));
    }

    @Property(tries = 1000)
    void leavingOutWhatIsInsertedGivesTheOldText(@ForAll("texts") String before, @ForAll("texts") String after) {
        assertThat(wordsWithout(compare(before, after).html(), "ins")).isEqualTo(words(before));
    }

    @Provide
    Arbitrary<String> texts() {
        var word = Arbitraries.of(
                "kraft",
                "vann",
                "*folk*",
                "**tid**",
                "`x1`",
                "[lov](https://a.example)",
                "tre,",
                "åtte",
                "<b>",
                "8\\",
                "a*b");
        var line = word.list().ofMinSize(0).ofMaxSize(6).map(words -> String.join(" ", words));
        var start =
                Arbitraries.of("", "", "# ", "## ", "- ", "  - ", "1. ", "2) ", "> ", "> - ", "    ", "```\n", "***\n");
        var table = line.map(cell -> "\n| a | b |\n|---|:-:|\n| " + cell + " | 2 |\n| tre | " + cell + " |\n");
        var block = Combinators.combine(start, line).as(String::concat);
        var end = Arbitraries.of("\n", "\n\n");
        var part = Combinators.combine(Arbitraries.frequencyOf(Tuple.of(6, block), Tuple.of(1, table)), end)
                .as(String::concat);
        return part.list().ofMaxSize(10).map(parts -> String.join("", parts));
    }

    @Test
    void showsPlainTextAsItWasTyped() {
        var text =
                "# Nei\n- [Les](https://example.org) *alt* \\ her & <b>der</b>\n\n    1. Innrykk\n| a | b |\n|---|---|";
        var redline = Redline.betweenPlain(text, text + " Nytt", WORDS);
        var html = html(redline).body();

        assertThat(html.select("a, em, h2, ul, ol, pre, table, b")).isEmpty();
        assertThat(html.select("p")).hasSize(2);
        assertThat(html.select("br")).hasSize(3);
        assertThat(html.text())
                .contains("# Nei", "- [Les](https://example.org) *alt* \\ her & <b>der</b>", "1. Innrykk", "|---|---|");
        assertThat(html.select("ins").text()).isEqualTo("Nytt");
        assertThat(redline.inserted()).isEqualTo(1);
        assertThat(Redline.betweenPlain(text, text, WORDS).changed()).isFalse();
    }

    @Test
    void twoHundredPagesAreComparedInSeconds() {
        var before = pages(0);
        var after = pages(7);
        assertThat(before).hasSizeGreaterThan(600_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(
                        wordsWithout(compare(before, after).html(), "del"))
                .isEqualTo(words(after)));
    }

    @Test
    void twoLongTextsThatShareNothingAreComparedInSeconds() {
        var before = IntStream.range(0, 200_000).mapToObj(i -> "a" + i % 999).collect(Collectors.joining(" "));
        var after = IntStream.range(0, 200_000).mapToObj(i -> "b" + i % 997).collect(Collectors.joining(" "));
        var alike = IntStream.range(0, 200_000).mapToObj(i -> "a" + i % 998).collect(Collectors.joining(" "));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(compare(before, after).changed()).isTrue();
            assertThat(compare(before, alike).changed()).isTrue();
        });
    }

    /** Some 2 000 paragraphs of 50 words; where the seed isn't 0, each seventh is another, and each third has another word. */
    private static String pages(int seed) {
        return IntStream.range(0, 2_000)
                .mapToObj(paragraph -> IntStream.range(0, 50)
                        .mapToObj(word -> seed != 0 && (paragraph % seed == 0 || paragraph % 3 == 0 && word == 20)
                                ? "annet" + (paragraph * word)
                                : "ord" + (paragraph * 31 + word * 17) % 4_000)
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }
}
