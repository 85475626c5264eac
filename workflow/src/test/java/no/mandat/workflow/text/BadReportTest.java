package no.mandat.workflow.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.workflow.text.ReportText.Place;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody types or pastes is shown within seconds, and does nothing. */
public class BadReportTest {

    private static final Duration SECONDS = Duration.ofSeconds(20);
    private static final int MANY = 10_000;

    @ParameterizedTest
    @MethodSource("texts")
    void isShownCountedAndCompared(Bad bad) {
        assertTimeoutPreemptively(SECONDS, () -> {
            var text = bad.text();
            var html = Reports.text().html(text, Place.below(2), List.of(new Marked(10, 900, 1, "", "Merknad 1")));
            Reports.harmless(Jsoup.parseBodyFragment(html));
            assertThat(PassageText.plain(text)).isNotNull();
            var other = "x" + text.substring(0, text.length() / 2).replace("ord", "ny")
                    + text.substring(text.length() / 2) + "y";
            Reports.harmless(Jsoup.parseBodyFragment(Redline.ofReport(text, other, 2, Texts.WORDS, Reports.addresses())
                    .html()));
        });
    }

    /** A text with a name. */
    public record Bad(String name, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    public static Stream<Bad> texts() {
        return Stream.of(
                new Bad("nested lists", "- ".repeat(MANY) + "ord"),
                new Bad("nested lists, line by line", lines(2_000, i -> " ".repeat(2 * i) + "- ord")),
                new Bad("nested numbers", "1. ".repeat(MANY) + "ord"),
                new Bad("a long list", lines(50_000, i -> "1. ord")),
                new Bad("nested quotations", "> ".repeat(MANY) + "ord"),
                new Bad("quotations without spaces", ">".repeat(100_000)),
                new Bad("open brackets", "[".repeat(500_000)),
                new Bad("closed brackets", "[".repeat(MANY) + "]".repeat(MANY)),
                new Bad("brackets with marks", "[^".repeat(100_000) + "]".repeat(100_000)),
                new Bad("brackets of pictures", "![".repeat(100_000) + "](x)".repeat(100_000)),
                new Bad("links", "[a](".repeat(100_000)),
                new Bad("emphasis", "*a **b ".repeat(50_000)),
                new Bad("emphasis that closes", "*".repeat(50_000) + "a" + "*".repeat(50_000)),
                new Bad("one line", "ord ".repeat(250_000)),
                new Bad("one word", "x".repeat(1_000_000)),
                new Bad("marks of one footnote", "a[^1] ".repeat(50_000) + "\n\n[^1]: En."),
                new Bad("marks without footnotes", "a[^1] ".repeat(50_000)),
                new Bad("footnotes", lines(20_000, i -> "a[^" + i + "]\n\n[^" + i + "]: En.")),
                new Bad("the same footnote", "a[^1]\n\n" + "[^1]: En.\n".repeat(20_000)),
                new Bad("footnotes in footnotes", "a[^1]\n\n" + "[^1]: ".repeat(MANY) + "En."),
                new Bad("a circle", "a[^0]\n\n" + lines(MANY, i -> "[^" + i + "]: b[^" + (i + 1) % MANY + "]")),
                new Bad("open definitions", "[^".repeat(50_000) + "1]: x"),
                new Bad("labels", "[^" + "x".repeat(500_000) + "]\n\n[^" + "x".repeat(500_000) + "]: y"),
                new Bad("fences", "```\n".repeat(MANY) + "a\n" + "~~~~ x\n"),
                new Bad("an open fence", "```\n" + "<script>alert(1)</script>\n".repeat(MANY)),
                new Bad(
                        "backticks",
                        IntStream.range(0, 1_500).mapToObj("`"::repeat).collect(Collectors.joining(" "))),
                new Bad("HTML", "<div onclick=x>".repeat(MANY) + "<svg><script>".repeat(MANY)),
                new Bad("open tags", "<a ".repeat(100_000)),
                new Bad("pictures", ("![k](picture:" + Reports.PICTURE + " \"t\") ").repeat(MANY)),
                new Bad(
                        "addresses",
                        "![x](data:image/svg+xml;base64,".repeat(MANY) + "[x](javascript:alert(1)) ".repeat(MANY)),
                new Bad(
                        "a wide table",
                        "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + lines(200, i -> "|b|")),
                new Bad("a long table", "|a|b|\n|-|-|\n" + "|c|d|\n".repeat(20_000)),
                new Bad("control characters", "a\u0000\u0001\u001B[31m\u009F\uFFFE\uD800 ".repeat(MANY)),
                new Bad("turned text", "\u202E\u2067abc \u05D0\u200F ".repeat(MANY)),
                new Bad("combining marks", "a" + "\u0301".repeat(500_000)),
                new Bad("headings", lines(MANY, i -> "#".repeat(1 + i % 6) + " a")),
                new Bad("rules of lines", "a\n===\n".repeat(MANY)),
                new Bad("entities", "&#x202E;&#0;&amp;&lt;script&gt;".repeat(MANY)),
                new Bad("returns", "a\r".repeat(100_000)),
                new Bad("link definitions", lines(MANY, i -> "[r" + i + "]: javascript:alert(1)\n\n[r" + i + "]")));
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    @Test
    void deepNestingStillSaysItsWords() {
        assertThat(Jsoup.parseBodyFragment(Reports.text().html("> ".repeat(200) + "ord", Place.below(2)))
                        .text())
                .contains("ord");
    }
}
