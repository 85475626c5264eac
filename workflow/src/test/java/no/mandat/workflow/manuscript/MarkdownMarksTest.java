package no.mandat.workflow.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownMarksTest {

    private static final Parser PARSER = Parser.builder()
            .extensions(java.util.List.of(TablesExtension.create()))
            .build();

    @Provide
    static Arbitrary<String> writings() {
        var signs = Arbitraries.of(
                "*",
                "**",
                "_",
                "__",
                "`",
                "```",
                "[",
                "]",
                "(",
                ")",
                "<",
                ">",
                "&",
                "&amp;",
                "&#",
                "#",
                "##",
                "!",
                "-",
                "--",
                "---",
                "+",
                "=",
                "===",
                "~~~",
                "|",
                ":",
                "1.",
                "12)",
                "\\",
                "\"",
                "«",
                "»",
                "…",
                "–",
                " ",
                "  ",
                "\t",
                "\u00A0",
                "a",
                "ø",
                "B",
                "ord",
                "7",
                "²",
                "😀",
                "http://x.example",
                "<b>",
                "</b>",
                "<!--",
                "^",
                "[^1]",
                "![x](y)",
                ";",
                "/",
                ".",
                "kopi;");
        return signs.list().ofMaxSize(14).map(parts -> String.join("", parts));
    }

    @Property(tries = 20_000)
    void whatIsEscapedIsReadAsItWasWritten(@ForAll("writings") String text) {
        var written = MarkdownMarks.even(text);

        var read = PARSER.parse(MarkdownMarks.line(text));

        assertThat(MarkdownMarks.plain(MarkdownMarks.line(text))).isEqualTo(written);
        if (!written.isEmpty()) {
            assertThat(read.getFirstChild()).isInstanceOf(Paragraph.class);
            assertThat(read.getFirstChild().getNext()).isNull();
            assertThat(onlyText(read)).isTrue();
        }
    }

    @Property(tries = 5_000)
    void andSoInAHeadingAndInAnItem(@ForAll("writings") String text) {
        var written = MarkdownMarks.even(text);

        assertThat(MarkdownMarks.plain("## " + MarkdownMarks.line(text))).isEqualTo(written);
        assertThat(MarkdownMarks.plain("- " + MarkdownMarks.line(text))).isEqualTo(written);
    }

    private static boolean onlyText(Node document) {
        for (var node = document.getFirstChild().getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof org.commonmark.node.Text)) {
                return false;
            }
        }
        return !(document.getFirstChild().getFirstChild() instanceof Block);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rør og gater_2",
                "R&D og 5 < 7 > 3",
                "3.1 Om 1.2",
                "2026-11-26",
                "(a) først, så 1) og 2.",
                "Hva? Jo! – «slik»",
                "https://varmeradet.example/a_b?c=d#e",
                "-5 °C",
                "#5 og C#",
                "1.1.2026",
            })
    void leavesAloneWhatIsReadAsItIs(String text) {
        assertThat(MarkdownMarks.line(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
                    Hydra – [navn]     ¦ Hydra – \\[navn\\]
                    2 * 3              ¦ 2 \\* 3
                    _under_            ¦ \\_under\\_
                    1. Bakgrunn        ¦ 1\\. Bakgrunn
                    3) Formål          ¦ 3\\) Formål
                    - punkt            ¦ \\- punkt
                    # nummer           ¦ \\# nummer
                    > pil              ¦ \\> pil
                    ---                ¦ \\---
                    a <b> c            ¦ a \\<b> c
                    &copy; og &#169;   ¦ \\&copy; og \\&#169;
                    Nr. ##             ¦ Nr. \\##
                    """)
    void escapes(String text, String markdown) {
        assertThat(MarkdownMarks.line(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/(x)",
                "https://a.example/å b",
                "https://a.example/?a=1&copy;=2",
                "mailto:a@b.example"
            })
    void keepsAnAddressWhole(String address) {
        var link = PARSER.parse("[x](" + MarkdownMarks.address(address) + ")")
                .getFirstChild()
                .getFirstChild();

        assertThat(((org.commonmark.node.Link) link).getDestination()).isEqualTo(address.replace(" ", "%20"));
        assertThat(TextContentRenderer.builder().build().render(link)).contains("x");
    }
}
