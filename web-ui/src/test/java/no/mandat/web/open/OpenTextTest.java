package no.mandat.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import no.mandat.domain.mandate.ClauseForm;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.MandateStatus;
import no.mandat.workflow.mandate.PublishedMandate;
import no.mandat.workflow.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTextTest {

    private static Document shown(PublishedMandate mandate) {
        return Jsoup.parse(new OpenText(mandate, Words.in(Words.BOKMAL)).html());
    }

    @Test
    void bearsTheNumbersThatArePrintedAndAPlaceForEachClause() {
        var page = shown(Published.usual());
        var heading = page.getElementById("c-" + Published.id(1)).selectFirst("h3");
        assertThat(heading.text()).isEqualTo("4 Oppgaver");
        assertThat(page.select(".clause-number").eachAttr("href"))
                .containsExactly(
                        "#c-" + Published.id(1),
                        "#c-" + Published.id(2),
                        "#c-" + Published.id(3),
                        "#c-" + Published.id(4),
                        "#c-" + Published.id(5));
        assertThat(page.select(".clause-number").eachText()).startsWith("4", "4 a", "4 b");
    }

    @Test
    void putsItemsThatFollowEachOtherIntoOneList() {
        assertThat(shown(Published.usual()).select("ul.items"))
                .singleElement()
                .satisfies(list -> assertThat(list.children()).hasSize(2).allMatch(item -> item.nameIs("li")));
    }

    @Test
    void countsFootnotesThroughTheWholeTextWhateverTheyAreCalledInTheirClause() {
        var page = shown(Published.usual());
        assertThat(page.select("sup a").eachText()).containsExactly("1", "2");
        assertThat(page.getElementById("note-1").text()).startsWith("Om vinteren.");
        assertThat(page.getElementById("note-2").text()).startsWith("På norsk.");
        assertThat(page.select(".clause-notes a").eachAttr("href")).containsExactly("#mark-1", "#mark-2");
        assertThat(page.select("sup a").eachAttr("id")).containsExactly("mark-1", "mark-2");
    }

    @Test
    void leadsAFootnoteBackToItsFirstMarkOnly() {
        var page = shown(Published.saying("Her[^a] og her[^a].\n\n[^a]: Slik."));
        assertThat(page.select("sup a")).hasSize(2);
        assertThat(page.select("[id=mark-1]")).hasSize(1);
    }

    @Test
    void showsTablesWithHeadsAndPicturesWithTheirDescription() {
        var page = shown(Published.usual());
        assertThat(page.select("th").eachAttr("scope")).containsExactly("col", "col");
        assertThat(page.selectFirst(".scroll").attr("aria-label")).startsWith("Tabell i punkt ");
        var picture = page.selectFirst("img");
        assertThat(picture.attr("alt")).isEqualTo("Kart over fjorden");
        assertThat(picture.attr("src")).isEqualTo("/public/mandates/ferjer/versions/2/pictures/" + Published.PICTURE);
    }

    @Test
    void keepsTheWordsAndFootnotesBesideAPicture() {
        var text = "Fjorden[^1] om vinteren: ![Kart](picture:%s)\n\n[^1]: Den indre.".formatted(Published.PICTURE);
        var tree = new ClauseTree(List.of(Published.clause(1, 0, ClauseForm.PICTURE, "", "", text)));
        var page = shown(Published.of(tree, MandateStatus.ADOPTED, 2));
        assertThat(page.selectFirst("img").attr("alt")).isEqualTo("Kart");
        assertThat(page.selectFirst(".clause-text").text()).contains("Fjorden1 om vinteren:");
        assertThat(page.getElementById("note-1").text()).startsWith("Den indre.");
    }

    @Test
    void saysNothingOfWhatAClauseAsksForAndHowBindingItIs() {
        assertThat(shown(Published.usual()).text()).doesNotContain("skal utredes", "utredningspunkt", "Må");
        assertThat(shown(Published.usual()).select(".force, .clause-margin, .answer"))
                .isEmpty();
    }

    @Test
    void listsItsHeadingsInOrder() {
        var outline = Jsoup.parse(new OpenText(Published.usual(), Words.in(Words.BOKMAL)).outline());
        assertThat(outline.select("a")).singleElement().satisfies(link -> {
            assertThat(link.text()).isEqualTo("4 Oppgaver");
            assertThat(link.attr("href")).isEqualTo("#c-" + Published.id(1));
        });
        assertThat(new OpenText(Published.saying("Ord."), Words.in(Locale.UK)).outline())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[her](javascript:alert(1))",
                "[her](data:text/html,x)",
                "![x](https://evil.example/spor.png)",
                "<a href=\"//evil.example\" onclick=\"x()\">her</a>",
                "<style>body{display:none}</style>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "| <b onmouseover=x()>a</b> |\n|---|\n| <svg onload=x()> |",
                "Ord[^1]\n\n[^1]: <script>x()</script> [y](javascript:x())",
                "Ord[^\"><script>x()</script>]\n\n[^\"><script>x()</script>]: note",
                "# <svg onload=x()>",
                "`<script>x()</script>`"
            })
    void letsNothingRunThatWasTyped(String hostile) {
        var page = shown(Published.saying(hostile));
        assertThat(page.select("script, style, iframe, svg, img, b, object, form, link, base, meta"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(attribute -> attribute.getKey()))
                .noneMatch(name -> name.startsWith("on") || name.equals("style"));
        assertThat(page.select("a[href]").stream().map(OpenTextTest::leadsTo))
                .allMatch(address -> address.startsWith("#") || address.matches("(?:https?://|mailto:).*"));
    }

    private static String leadsTo(Element link) {
        return link.attr("href");
    }

    @Test
    void takesHostileHeadingsAndDescriptionsAsText() {
        var tree = new ClauseTree(List.of(
                Published.clause(1, 0, ClauseForm.SECTION, "<b>1", "<script>x()</script>", ""),
                Published.clause(
                        2, 0, ClauseForm.PICTURE, "", "", "![\" onerror=\"x()](picture:" + Published.PICTURE + ")")));
        var mandate = Published.of(tree, MandateStatus.ADOPTED, 2);
        var page = shown(mandate);
        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.selectFirst("h3").text()).isEqualTo("<b>1 <script>x()</script>");
        assertThat(page.selectFirst("img").attr("alt")).isEqualTo("\" onerror=\"x()");
        assertThat(page.selectFirst("img").attr("onerror")).isEmpty();
    }
}
