package no.mandat.workflow.text;

import static no.mandat.workflow.text.Reports.PICTURE;
import static no.mandat.workflow.text.Reports.SECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.workflow.text.ReportText.Place;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownCopyTest {

    private static final String SITE = "https://mandat.example";

    private static ReportAddresses addresses() {
        return new ReportAddresses(
                "/her",
                picture -> Optional.of("/bilde/" + picture),
                reference -> reference.kind() == ReportReference.Kind.SECTION
                        ? Optional.of("#s-" + reference.key())
                        : Optional.empty(),
                reference -> Optional.of("avsnitt 2"),
                reference -> reference.kind() == ReportReference.Kind.DOCUMENT
                        ? Optional.of("et dokument")
                        : Optional.empty());
    }

    private static String copied(String markdown) {
        return new MarkdownCopy(Texts.WORDS, addresses(), SITE).of(markdown, 2);
    }

    @Test
    void keepsWhatTheTextIsMadeOf() {
        assertThat(copied("""
                        # Tittel

                        Det er **mange** *ulver*, `1 * 2`, se [kilden](https://a.example/b_c?d=e&f=g).

                        1. Først
                        2. Så

                           - under
                        - Sist

                        > Sitat

                        | År | Tall |
                        |:---|---:|
                        | 2026 | 40 |

                        ```
                        # kode
                        ```
                        """)).isEqualTo("""
                        ### Tittel

                        Det er **mange** *ulver*, `1 * 2`, se [kilden](https://a.example/b\\_c?d=e\\&f=g).

                        1. Først

                        2. Så

                           - under

                        - Sist

                        > Sitat

                        |År|Tall|
                        |:---|---:|
                        |2026|40|

                        ```
                        # kode
                        ```""");
    }

    @Test
    void numbersFootnotesThroughAllTexts() {
        var copy = new MarkdownCopy(Texts.WORDS, addresses(), SITE);
        assertThat(copy.of("En[^b] og to[^a].\n\n[^a]: A.\n[^b]: B.\n\n    Mer.", 2))
                .isEqualTo("En[^1] og to[^2].\n\n[^1]: B.\n\n    Mer.\n\n[^2]: A.");
        assertThat(copy.of("Tre[^a].\n\n[^a]: Enda en.\n[^x]: Ingen viser hit.", 2))
                .isEqualTo("Tre[^3].\n\n[^3]: Enda en.\n\nFotnoter som teksten ikke viser til:\n\n- Ingen viser hit.");
    }

    @Test
    void leadsOnlyWhereThePageDoes() {
        assertThat(copied(
                        "Se [](section:%1$s), [den](section:%1$s), [A \\[1\\]](input:2026-0031) og [x](javascript:x())"
                                .formatted(SECTION)))
                .isEqualTo(
                        "Se [avsnitt 2](https://mandat.example/her#s-%1$s), [den](https://mandat.example/her#s-%1$s), A \\[1\\] og x"
                                .formatted(SECTION));
        assertThat(copied("![Et \"kart\"](picture:%s \"Om [det]\")".formatted(PICTURE)))
                .isEqualTo("![Et \"kart\"](https://mandat.example/bilde/%s \"Om \\[det\\]\")".formatted(PICTURE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Hemmelig \\[1\\]](document:%s)",
                "[Hemmelig][h]\n\n[h]: document:%s",
                "<document:%s>",
                "[Hemmelig](document:%s \"Hemmelig\")",
                "[*Hemmelig*](<document:%s>)"
            })
    void namesNothingThatIsNotForTheReader(String text) {
        assertThat(copied(text.formatted(SECTION))).isEqualTo("et dokument");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# x",
                "+ x",
                "- x",
                "1. x",
                "12) x",
                "===",
                "---",
                "~~~",
                "```",
                "> x",
                "<b onclick=x>",
                "&lt;script&gt;",
                "[a](javascript:x)",
                "![a](b)",
                "| a |\n|---|",
                "[^1]: x",
                "    x",
                "Tittel #",
                "*a* _b_ `c` \\",
                "a\n# b\n\n- c"
            })
    void plainWordsStayWords(String words) {
        for (var copy : List.of(MarkdownCopy.ofPlain(words), "## " + MarkdownCopy.lineOfPlain(words))) {
            var html = Jsoup.parseBodyFragment(
                    new ReportText(Texts.WORDS, ReportAddresses.none()).html(copy, Place.below(2)));
            assertThat(html.text()).isEqualTo(words.replaceAll("\\s+", " ").strip());
            assertThat(html.select("li, pre, blockquote, table, em, code, hr, ol, a"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"`<b>```<c>`` ```", "`` ` ``", "|a|\n|-|\n|b \\| c `d \\| e` \\\\\\| <f>|", "    <b>kode</b>"})
    void whatIsReadTwiceSaysTheSame(String markdown) {
        var html = new ReportText(Texts.WORDS, addresses()).html(markdown, Place.below(2));
        var again = new ReportText(Texts.WORDS, addresses()).html(copied(markdown), Place.below(2));
        assertThat(Jsoup.parse(again).select("td, code, p, li").text())
                .isEqualTo(Jsoup.parse(html).select("td, code, p, li").text());
    }

    @Property(tries = 400)
    void nothingThatSomebodyTypesDoesAnything(@ForAll("hostile") String markdown) {
        var copy = new MarkdownCopy(Texts.WORDS, addresses(), SITE).of(markdown, 2);
        var read = ReportMarkdown.of(copy);
        var walk = new AbstractVisitor() {

            @Override
            public void visit(HtmlInline html) {
                throw new AssertionError("HTML: " + html.getLiteral() + " in\n" + copy);
            }

            @Override
            public void visit(HtmlBlock html) {
                throw new AssertionError("HTML: " + html.getLiteral() + " in\n" + copy);
            }

            @Override
            public void visit(Link link) {
                assertThat(link.getDestination()).as(copy).matches("(?is)(https?://|mailto:).*");
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                throw new AssertionError("a picture from elsewhere: " + image.getDestination());
            }
        };
        read.body().accept(walk);
        read.notes().forEach(note -> note.accept(walk));
    }

    @Provide
    Arbitrary<String> hostile() {
        return Reports.hostile();
    }
}
