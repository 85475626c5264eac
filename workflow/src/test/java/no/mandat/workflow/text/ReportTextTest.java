package no.mandat.workflow.text;

import static no.mandat.workflow.text.Reports.PICTURE;
import static no.mandat.workflow.text.Reports.SECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.workflow.text.ReportText.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTextTest {

    private final ReportText report = Reports.text();

    private Document shown(String markdown) {
        return Jsoup.parseBodyFragment(report.html(markdown, new Place("s-1", 2)));
    }

    @Test
    void aReferenceWithoutWordsIsCalledByWhatItIsNow() {
        var addresses = new ReportAddresses(
                "/leveranse/5",
                unknown -> Optional.empty(),
                reference -> Optional.of("#s-2"),
                reference -> Optional.of("avsnitt <2>"));
        var text = new ReportText(Texts.WORDS, addresses);
        assertThat(text.html("Se [](section:" + SECTION + ").", Place.below(2)))
                .contains("href=\"/leveranse/5#s-2\"", ">avsnitt &lt;2&gt;</span></a>", "reference-name");
        assertThat(text.html("Se [tallene](section:" + SECTION + ").", Place.below(2)))
                .contains("tallene")
                .doesNotContain("avsnitt");
        assertThat(PassageText.plain("Se [](section:" + SECTION + ").")).isEqualTo("Se .");
    }

    @Test
    void wordsForWhatTheReaderMayNotKnowAreOthersAndPlacesCountAsBefore() {
        var addresses = new ReportAddresses(
                "",
                unknown -> Optional.empty(),
                unknown -> Optional.empty(),
                unknown -> Optional.empty(),
                reference -> Optional.of("et dokument"));
        var markdown = "Se [Den *hemmelige*](document:%s) her.".formatted(SECTION);
        var plain = PassageText.plain(markdown);
        int her = plain.indexOf("her");
        var html = new ReportText(Texts.WORDS, addresses)
                .html(markdown, Place.below(2), List.of(new Marked(her, her + 3, 1, "", "Kommentar 1")));
        var shown = Jsoup.parseBodyFragment(html);
        shown.select(".unseen, .passage-number").remove();
        assertThat(shown.text()).isEqualTo("Se et dokument her.");
        assertThat(shown.select("mark").text()).isEqualTo("her");
        shown.select(".reference-name").remove();
        assertThat(shown.expectFirst("p").wholeText().indexOf("her"))
                .as("where the page counts it")
                .isEqualTo(her);
        assertThat(new ReportText(Texts.WORDS, addresses).html(markdown, Place.below(2)))
                .contains("et dokument")
                .doesNotContain("hemmelige");
    }

    @Test
    void aReferenceThatLeadsNowhereIsWords() {
        var addresses = new ReportAddresses(
                "", unknown -> Optional.empty(), unknown -> Optional.empty(), unknown -> Optional.of("avsnitt 2"));
        assertThat(new ReportText(Texts.WORDS, addresses).html("[](section:" + SECTION + ")", Place.below(2)))
                .contains("avsnitt 2")
                .doesNotContain("<a");
    }

    @Test
    void numbersFootnotesThroughTheReportAsTheyAreReferredTo() {
        var first = shown("En[^b] og to[^a] og[^b].\n\n[^a]: A.\n[^b]: B.");
        var second = shown("Tre[^a].\n\n[^a]: En annen A.");

        assertThat(first.select("sup a").eachText()).containsExactly("1", "2", "1");
        assertThat(first.select("ol.notes > li").eachText()).containsExactly("B. ↩ ↩2", "A. ↩");
        assertThat(first.select("ol.notes > li").eachAttr("value")).containsExactly("1", "2");
        assertThat(second.select("sup a").eachText()).containsExactly("3");
        assertThat(second.select("#note-3").text()).isEqualTo("En annen A. ↩");
    }

    @Test
    void footnotesAndTheirMarksLeadToEachOther() {
        var shown = shown("En[^a] og[^a].\n\n[^a]: A.");

        for (Element link : shown.select("a[role]")) {
            assertThat(shown.select(link.attr("href"))).hasSize(1);
            assertThat(link.attr("aria-label")).isNotEmpty();
        }
        assertThat(shown.select("a[role=doc-backlink]")).hasSize(2);
        assertThat(shown.selectFirst("sup a").attr("aria-label")).isEqualTo("Fotnote 1");
    }

    @Test
    void aPageWithABaseGetsItsOwnAddress() {
        var addresses =
                new ReportAddresses("/leveranse/5", unknown -> Optional.empty(), unknown -> Optional.of("#s-2"));
        var shown = Jsoup.parseBodyFragment(new ReportText(Texts.WORDS, addresses)
                .html("En[^a] [to](section:%s).\n\n[^a]: A.".formatted(SECTION), Place.below(2)));

        assertThat(shown.select("a").eachAttr("href"))
                .containsExactly("/leveranse/5#note-1", "/leveranse/5#s-2", "/leveranse/5#mark-1");
    }

    @Test
    void aFootnoteHasAsManyParagraphsAsAreIndented() {
        var shown = shown("En[^a].\n\n[^a]: Første\nsiden.\n\n    Andre:\n\n    - punkt\n\nTeksten igjen.");

        assertThat(shown.select("ol.notes > li > p").eachText()).containsExactly("Første siden.", "Andre:");
        assertThat(shown.select("ol.notes > li li").text()).isEqualTo("punkt");
        assertThat(shown.select("body > p").eachText()).containsExactly("En1.", "Teksten igjen.");
    }

    @Test
    void aFootnoteThatIsMissingIsShownAsTyped() {
        assertThat(shown("En[^x] to.").select("body > p").html()).isEqualTo("En[^x] to.");
    }

    @Test
    void aFootnoteThatNothingRefersToIsNotLost() {
        var shown = shown("En[^a].\n\n[^b]: Den ubrukte[^c].\n[^a]: A.\n[^a]: Den andre A.\n[^c]: C.");

        assertThat(shown.select("ol.notes li").eachText()).containsExactly("A. ↩");
        assertThat(shown.select("ul.notes-unused li").eachText())
                .containsExactly("Den ubrukte[^c].", "Den andre A.", "C.");
        assertThat(shown.select("ul.notes-unused li[id], ul.notes-unused a")).isEmpty();
    }

    @Test
    void footnotesMayReferToThemselvesAndInACircle() {
        var shown = shown("En[^a].\n\n[^a]: A[^a][^b].\n[^b]: B[^c].\n[^c]: C[^a].\n[^d]: D[^e].\n[^e]: E[^d].");

        assertThat(shown.select("ol.notes > li").eachAttr("id")).containsExactly("note-1", "note-2", "note-3");
        assertThat(shown.select("ul.notes-unused > li").eachText()).containsExactly("D[^e].", "E[^d].");
    }

    @Test
    void thereIsNoLinkAroundTheMarkOfAFootnote() {
        var shown = shown("[Loven[^a] her](https://a.example).\n\n[^a]: A.");

        assertThat(shown.select("p").text()).isEqualTo("[Loven1 her](https://a.example).");
        assertThat(shown.select("p a").eachAttr("href")).containsExactly("#note-1");
    }

    @Test
    void footnotesThatAreNotShownAreCounted() {
        report.pass("En[^a] to[^b].\n\n[^a]: A.\n[^b]: B.");
        report.pass("Ingen.");

        assertThat(shown("Tre[^c].\n\n[^c]: C.").select("sup a").text()).isEqualTo("3");
    }

    @Test
    void picturesStandByThemselves() {
        var shown = shown("Før ![Et *kart*](picture:%s \"Figur 1\") etter.".formatted(PICTURE));

        assertThat(shown.select("body > *").eachText()).containsExactly("Før etter.", "Figur 1");
        var picture = shown.selectFirst("body > figure > img");
        assertThat(picture.attr("src")).isEqualTo("/bilde/" + PICTURE);
        assertThat(picture.attr("alt")).isEqualTo("Et kart");
        assertThat(shown.select("figure > figcaption").text()).isEqualTo("Figur 1");
    }

    @Test
    void aPictureWithoutADescriptionIsNotSilent() {
        assertThat(shown("![](picture:%s)".formatted(PICTURE))
                        .selectFirst("img")
                        .attr("alt"))
                .isEqualTo("Bilde");
        assertThat(shown("![](picture:%s \"Figur 1\")".formatted(PICTURE))
                        .selectFirst("img")
                        .attr("alt"))
                .isEqualTo("Figur 1");
    }

    @Test
    void picturesInATableStayThere() {
        var shown = shown("| a |\n|---|\n| *x ![Kart](picture:%s \"Figur 1\")* |".formatted(PICTURE));

        assertThat(shown.select("td img").attr("alt")).isEqualTo("Kart");
        assertThat(shown.select("td").text()).isEqualTo("x Figur 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/k.png",
                "picture:00000000-0000-0000-0000-000000000000",
                "picture:1",
                "data:image/png;base64,AAAA",
                "/bilde/1",
                "javascript:alert(1)"
            })
    void ofPicturesWithoutAnAddressTheDescriptionStands(String address) {
        var shown = shown("Før ![et *kart*](%s) etter.".formatted(address));

        assertThat(shown.select("img")).isEmpty();
        assertThat(shown.text()).contains("et kart");
        assertThat(shown.html()).doesNotContain("alert", "base64");
    }

    @Test
    void referencesBecomeLinks() {
        var shown = shown(
                "[a](section:%1$s) [b](recommendation:%1$s) [c](document:%1$s) [d](input:2026-0031) [e](SECTION:%1$s)"
                        .formatted(SECTION));

        assertThat(shown.select("a").eachAttr("href"))
                .containsExactly(
                        "#SECTION/" + SECTION,
                        "/RECOMMENDATION/" + SECTION,
                        "/DOCUMENT/" + SECTION,
                        "/INPUT/2026-0031",
                        "#SECTION/" + SECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "//elsewhere.example",
                "/logout",
                "#note-1",
                "section:1",
                "input:2026-0031-1",
                "section:00000000-0000-0000-0000-000000000000",
                "file:///etc/passwd"
            })
    void linksLeadNowhereElse(String address) {
        var shown = shown("[ord](%s) <%1$s>".formatted(address));

        assertThat(shown.select("[href]")).isEmpty();
        assertThat(shown.text()).contains("ord");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "//elsewhere.example", "https://elsewhere.example", "/\\elsewhere", "x"})
    void whoeverGivesAddressesIsNotBelievedEither(String address) {
        var addresses = new ReportAddresses(address, unknown -> Optional.of(address), unknown -> Optional.of(address));
        var html = new ReportText(Texts.WORDS, addresses)
                .html(
                        "[a](section:%s) ![b](picture:%s) c[^c].\n\n[^c]: C.".formatted(SECTION, PICTURE),
                        Place.below(2));
        var shown = Jsoup.parseBodyFragment(html);

        assertThat(shown.select("a[href]").eachAttr("href")).containsExactly("#note-1", "#mark-1");
        assertThat(shown.select("img")).isEmpty();
    }

    @Test
    void headingsStandBelowTheSectionsWithoutAGap() {
        var shown = shown("### En\n\n##### To\n\n#### Tre\n\n# Fire\n\n###### Fem");

        assertThat(shown.select("h3, h4, h5, h6").eachText()).containsExactly("En", "To", "Tre", "Fire", "Fem");
        assertThat(shown.select("h3").eachText()).containsExactly("En", "Fire");
        assertThat(shown.select("h4").eachText()).containsExactly("To", "Tre", "Fem");
        assertThat(shown.select("h3").eachAttr("id")).containsExactly("s-1-1", "s-1-4");
        assertThat(Jsoup.parseBodyFragment(report.html("# En\n\n## To", Place.below(6)))
                        .select("h6"))
                .hasSize(2);
    }

    @Test
    void theHeadsOfATableSayThatTheyAreThoseOfColumns() {
        var shown = shown("| a | b |\n|---|--:|\n| 1 | 2 |");

        assertThat(shown.select("th[scope=col]")).hasSize(2);
        assertThat(shown.select("td[align=right]").text()).isEqualTo("2");
    }

    @Test
    void htmlIsShownAsItWasTyped() {
        var shown = shown("Et <b onclick=\"x()\">ord</b>\n\n<script>alert(1)</script>");

        assertThat(shown.select("b, script")).isEmpty();
        assertThat(shown.text()).isEqualTo("Et <b onclick=\"x()\">ord</b> <script>alert(1)</script>");
    }

    @Test
    void placesHavePlainNames() {
        assertThatThrownBy(() -> new Place("s\"1", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Place("s", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Marked(0, 1, 1, "a\" b", "Merknad 1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void nothingComesThroughThatDoesSomething(@ForAll("hostile") String markdown) {
        Reports.harmless(shown(markdown));
    }

    @Property(tries = 1000)
    void theFenceLetsThroughAllThatIsWritten(@ForAll("hostile") String markdown) {
        var written = Reports.text().written(markdown, Place.below(2), java.util.List.of(), true);
        assertThat(Reports.form(SafeHtml.ofReport(written))).isEqualTo(Reports.form(written));
    }

    @Property(tries = 1000)
    void whatIsShownPassesTheFenceUnchanged(@ForAll("hostile") String markdown) {
        var html = report.html(markdown, Place.below(2));
        assertThat(SafeHtml.ofReport(html)).isEqualTo(html);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Reports.hostile();
    }
}
