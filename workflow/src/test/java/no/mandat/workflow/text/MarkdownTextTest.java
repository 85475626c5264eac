package no.mandat.workflow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {

    @Test
    void movesHeadingsBelowThePagesOwn() {
        assertThat(MarkdownText.html("# Én\n\n###### Seks")).isEqualTo("<h2>Én</h2>\n<h6>Seks</h6>\n");
    }

    @Test
    void hasTablesWithTheirAlignment() {
        var table = parsed("| Råvare | Tonn |\n|---|--:|\n| Nikkel | 12 |");

        assertThat(table.select("thead th").eachText()).containsExactly("Råvare", "Tonn");
        assertThat(table.select("tbody td[align=right]").text()).isEqualTo("12");
    }

    @Test
    void showsHtmlAsItWasTyped() {
        var shown = parsed("Et <b onclick=\"x()\">ord</b>\n\n<script>alert(1)</script>");

        assertThat(shown.select("b, script")).isEmpty();
        assertThat(shown.text()).isEqualTo("Et <b onclick=\"x()\">ord</b> <script>alert(1)</script>");
    }

    @Test
    void showsThePicturesDescriptionAndFetchesNothing() {
        var shown = parsed("![Et *kart*](https://elsewhere.example/kart.png) over kysten");

        assertThat(shown.select("img")).isEmpty();
        assertThat(shown.text()).isEqualTo("Et kart over kysten");
    }

    @Test
    void linksTellTheOtherPageNothing() {
        var link = parsed("[lova](https://lovdata.example/lov)").selectFirst("a");

        assertThat(link.attr("href")).isEqualTo("https://lovdata.example/lov");
        assertThat(link.attr("rel").split(" ")).contains("noopener");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](//elsewhere.example)",
                "[x](/logout)",
                "[x](file:///etc/passwd)",
                "<javascript:alert(1)>"
            })
    void linksLeadNowhereElse(String markdown) {
        var shown = parsed(markdown);

        assertThat(shown.select("[href]")).isEmpty();
        assertThat(shown.text()).isNotEmpty();
    }

    @Test
    void keepsLinksToThePostAndTheWeb() {
        assertThat(parsed("<mailto:a@b.example> <http://a.example>").select("a[href]"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a **b ", "[", "![", "`", "<a ", "| a "})
    void answersWhateverIsNestedHoweverDeep(String part) {
        assertThat(MarkdownText.html(part.repeat(20_000))).isNotNull();
    }

    @Property(tries = 500)
    void neverLetsAnythingThroughThatDoesSomething(@ForAll("hostile") String markdown) {
        harmless(parsed(markdown));
    }

    @Property(tries = 300)
    void neitherDoesTheRedline(@ForAll("hostile") String before, @ForAll("hostile") String after) {
        harmless(Jsoup.parseBodyFragment(
                Redline.between(before, after, Texts.WORDS).html()));
    }

    @Provide
    Arbitrary<String> hostile() {
        var parts = Arbitraries.of(
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](<javascript:alert(1)> \"t\")",
                "![x](javascript:alert(1))",
                "[x](https://a.example\" onmouseover=\"alert(1))",
                "<a href=\"javascript:alert(1)\" style=\"x\">",
                "<style>*{display:none}</style>",
                "<iframe src=//x.example>",
                "[r]: javascript:alert(1)\n\n[r]",
                "`<script>`",
                "```<img onerror=x>\n<b style=x>\n```\n",
                "&lt;script&gt;",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "</span></ins>",
                "\u0000",
                "\"",
                "'",
                "*",
                "|a|b|\n|-|-|\n|<td onclick=x>|",
                "\n\n",
                "> ",
                "- ",
                "1. ",
                " ord ");
        return parts.list().ofMinSize(1).ofMaxSize(12).map(list -> list.stream().collect(Collectors.joining()));
    }

    private static void harmless(Document html) {
        assertThat(html.select("script, style, img, iframe, svg, object, form, input"))
                .isEmpty();
        for (Element element : html.body().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isIn("href", "rel", "start", "value", "align", "class");
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("(?is)(https?:|mailto:).*");
                }
                if (attribute.getKey().equals("class")) {
                    assertThat(attribute.getValue()).isIn("added", "removed", "unseen");
                }
            }
        }
    }

    private static Document parsed(String markdown) {
        return Jsoup.parseBodyFragment(MarkdownText.html(markdown));
    }
}
