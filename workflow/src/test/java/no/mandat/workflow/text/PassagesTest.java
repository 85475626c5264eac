package no.mandat.workflow.text;

import static no.mandat.workflow.text.Reports.PICTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.workflow.text.ReportText.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Passages are marked where they stand in the plain text, whatever they span. */
class PassagesTest {

    private static Document shown(String markdown, Marked... passages) {
        return Jsoup.parseBodyFragment(Reports.text().html(markdown, Place.below(2), List.of(passages)));
    }

    private static Marked mark(String markdown, String words, int number) {
        int from = PassageText.plain(markdown).indexOf(words);
        return new Marked(from, from + words.length(), number, "objection", "Innvending " + number);
    }

    @Test
    void aPassageHasItsNumberBehindIt() {
        var text = "En to tre fire.";
        var shown = shown(text, mark(text, "to tre", 7));

        assertThat(shown.select("mark#c-7.passage.objection").attr("data-c")).isEqualTo("7");
        assertThat(shown.selectFirst("mark").ownText()).isEqualTo("to tre");
        var number = shown.selectFirst("mark + a.passage-number.objection");
        assertThat(shown.selectFirst("mark").nextSibling())
                .as("before the words that follow")
                .isEqualTo(number);
        assertThat(number.text()).isEqualTo("7");
        assertThat(number.attr("href")).isEqualTo("#comment-7");
        assertThat(number.attr("aria-label")).isEqualTo("Innvending 7");
    }

    @Test
    void screenReadersHearWhereItBegins() {
        var text = "En to tre.";

        assertThat(shown(text, mark(text, "to", 7)).select("mark > span.unseen").text())
                .isEqualTo("Innvending 7:");
    }

    @Test
    void aPassageSpansFormsAndBlocks() {
        var text = "En **to *tre*** `fire`\nfem.\n\n- seks\n- sju\n\n| åtte | ni |\n|---|---|\n| ti | x |";
        var shown = shown(text, mark(text, "to tre fire fem.\nseks\nsju\nåtte\tni\nti", 1));

        assertThat(marked(shown, 1)).isEqualTo("to tre fire fem.sekssjuåtteniti");
        assertThat(shown.select("[id=c-1]")).hasSize(1);
        assertThat(shown.select("a.passage-number")).hasSize(1);
        assertThat(shown.select("td > mark + a.passage-number")).hasSize(1);
        assertThat(shown.select("span.unseen")).hasSize(1);
    }

    @Test
    void passagesMayOverlap() {
        var text = "En to tre fire fem.";
        var shown = shown(text, mark(text, "to tre fire", 1), mark(text, "tre fire fem", 2), mark(text, "tre", 3));

        assertThat(marked(shown, 1)).isEqualTo("to tre fire");
        assertThat(marked(shown, 2)).isEqualTo("tre fire fem");
        assertThat(marked(shown, 3)).isEqualTo("tre");
        assertThat(shown.select("a.passage-number").eachText()).containsExactly("3", "1", "2");
    }

    @Test
    void numbersStandBehindALinkAndNotInIt() {
        var text = "Se [lov og rett](https://a.example) her.";
        var shown = shown(text, mark(text, "lov", 1), mark(text, "rett", 2));

        assertThat(shown.select("a a")).isEmpty();
        assertThat(shown.select("p > a").eachText())
                .containsExactly("Innvending 1: lov og Innvending 2: rett", "1", "2");
    }

    @Test
    void aPictureIsMarkedByWhatItShows() {
        var text = "![Et kart](picture:%s \"Figur 1\")".formatted(PICTURE);
        var shown = shown(text, mark(text, "Et kart", 1), mark(text, "Figur", 2));

        assertThat(shown.select("figure > mark#c-1 > img")).hasSize(1);
        assertThat(shown.select("figcaption > mark#c-2").first().ownText()).isEqualTo("Figur");
    }

    @Test
    void aPassageOfWhichNothingIsLeftIsNotMarked() {
        var text = "En to.\n\nTre.";
        var shown = shown(
                text,
                new Marked(6, 7, 1, "", "Merknad 1"),
                new Marked(900, 950, 2, "", "Merknad 2"),
                new Marked(-9, 0, 3, "", "Merknad 3"),
                new Marked(5, 3, 4, "", "Merknad 4"),
                new Marked(-5, 900, 5, "", "Merknad 5"));

        assertThat(shown.select("a.passage-number").eachText()).containsExactly("5");
        assertThat(marked(shown, 5)).isEqualTo("En to.Tre.");
    }

    @Test
    void theSpaceBehindABlockIsNotMarked() {
        var text = "<script>a</script>   \n\n```\nb   \n\n```\n\nø d";
        var shown = shown(text, mark(text, "ø", 1), mark(text, "b", 2));

        assertThat(shown.select("mark").eachText()).containsExactly("Innvending 2: b", "Innvending 1: ø");
        assertThat(shown.select("a.passage-number").eachText()).containsExactly("2", "1");
    }

    @Test
    void aSignIsNotDivided() {
        assertThat(marked(shown("a😀b", new Marked(0, 2, 1, "", "Merknad 1")), 1))
                .isEqualTo("a😀");
        assertThat(marked(shown("a😀b", new Marked(2, 4, 1, "", "Merknad 1")), 1))
                .isEqualTo("😀b");
    }

    @Test
    void labelsSayNothingElseThanWords() {
        var shown = shown("En to.", new Marked(0, 2, 1, "", "\"><script>alert(1)</script>"));

        Reports.harmless(shown);
        assertThat(shown.select("a.passage-number").attr("aria-label")).isEqualTo("\"><script>alert(1)</script>");
    }

    @Test
    void thousandsOfPassagesAreMarkedInSeconds() {
        var text = "ord og *ord* og ord\n\n".repeat(2_000);
        int length = PassageText.plain(text).length();
        var passages = IntStream.range(0, 3_000)
                .mapToObj(i -> new Marked(i * 7 % length, length - i * 11 % length, i, "", "Merknad " + i))
                .toArray(Marked[]::new);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(shown(text, passages).select("mark")).isNotEmpty());
    }

    @Property(tries = 1000)
    void whatIsMarkedIsThePassage(@ForAll("hostile") String markdown, @ForAll int from, @ForAll int length) {
        var plain = PassageText.plain(markdown);
        int start = Math.floorMod(from, plain.length() + 1);
        int end = Math.min(plain.length(), start + Math.floorMod(length, 40));
        var shown = shown(markdown, new Marked(start, end, 1, "", "Merknad 1"));

        Reports.harmless(shown);
        // Of a picture what it shows is marked whole, and stands in no text.
        if (shown.select("img").isEmpty()) {
            // Footnotes are shown in the order of their numbers.
            assertThat(bare(marked(shown, 1)).codePoints().sorted().boxed())
                    .containsExactlyElementsOf(bare(plain.substring(start, end))
                            .codePoints()
                            .sorted()
                            .boxed()
                            .toList());
        }
        assertThat(shown.select("[id=c-1]")).hasSize(plain.substring(start, end).isBlank() ? 0 : 1);
        assertThat(shown.select("a.passage-number")).hasSameSizeAs(shown.select("[id=c-1]"));
    }

    @Property(tries = 500)
    void marksChangeNothingElse(@ForAll("hostile") String markdown) {
        int length = PassageText.plain(markdown).length();
        var marked = shown(
                markdown,
                new Marked(0, length / 2, 1, "", "Merknad 1"),
                new Marked(length / 3, length, 2, "", "Merknad 2"));
        marked.select("span.unseen, a.passage-number").remove();
        marked.select("mark").unwrap();

        assertThat(Reports.form(marked.body().html()))
                .isEqualTo(Reports.form(shown(markdown).body().html()));
    }

    @Property(tries = 500)
    void marksPassTheFenceUnchanged(@ForAll("hostile") String markdown) {
        int length = PassageText.plain(markdown).length();
        var passages = List.of(
                new Marked(0, length, 1, "", "Merknad 1"),
                new Marked(length / 3, length / 2, 2, "objection", "Merknad 2"));
        var html = Reports.text().html(markdown, Place.below(2), passages);
        assertThat(SafeHtml.ofReport(html)).isEqualTo(html);
        assertThat(Reports.form(html))
                .isEqualTo(Reports.form(Reports.text().written(markdown, Place.below(2), passages, true)));
    }

    @Property(tries = 1000)
    void blocksSayWhereTheirWordsBegin(@ForAll("hostile") String markdown) {
        var plain = PassageText.plain(markdown);
        var shown = shown(markdown);
        // A line break has its sign behind it.
        shown.select("sup.note-mark, a.note-back, br").remove();
        for (Element block : shown.select(
                "p[data-at], td[data-at]:not(:has(img)), th[data-at]:not(:has(img)), h3[data-at], pre[data-at], figcaption[data-at]")) {
            int at = Integer.parseInt(block.attr("data-at"));
            var words = block.wholeText().replace('\n', ' ').stripTrailing();
            assertThat(plain.substring(at).replace('\n', ' ')).startsWith(words);
        }
        assertThat(shown.select("p:not([data-at])").text()).isBlank();
    }

    @Provide
    Arbitrary<String> hostile() {
        return Reports.hostile().filter(text -> !text.contains("![k]"));
    }

    private static String marked(Document shown, int number) {
        var words = new StringBuilder();
        List<Element> marks = new ArrayList<>(shown.select("mark[data-c=%d]".formatted(number)));
        marks.forEach(mark -> mark.nodeStream(TextNode.class)
                .filter(text -> !text.parent().hasClass("unseen"))
                .forEach(text -> words.append(text.getWholeText())));
        return words.toString().replace('\n', ' ');
    }

    private static String bare(String words) {
        return words.replaceAll("\\s+", "");
    }
}
