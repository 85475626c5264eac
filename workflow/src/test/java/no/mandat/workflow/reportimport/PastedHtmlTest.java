package no.mandat.workflow.reportimport;

import static no.mandat.workflow.reportimport.Drafts.counted;
import static no.mandat.workflow.reportimport.Drafts.kinds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.manuscript.Archive;
import no.mandat.workflow.reportimport.Remark.Kind;
import no.mandat.workflow.text.MarkdownText;
import no.mandat.workflow.text.ReportAddresses;
import no.mandat.workflow.text.ReportText;
import no.mandat.workflow.words.Words;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedHtmlTest {

    private static final String PICTURE =
            "data:image/png;base64," + java.util.Base64.getEncoder().encodeToString(Archive.PNG);

    private static Pasted paste(String html) {
        return PastedHtml.toMarkdown(html, 1, counted());
    }

    private static String markdown(String html) {
        return paste(html).markdown();
    }

    private static Pasted pasteFile(String name) throws IOException {
        try (var file = PastedHtmlTest.class.getResourceAsStream("/paste/" + name)) {
            return paste(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void fromWord() throws IOException {
        var pasted = pasteFile("word.html");

        assertThat(pasted.markdown()).isEqualTo("""
                # Strømmen i sundet

                Strømmen er **sterkest** om *våren*[^1], se [målingene](https://sund.example/maaling?aar=2025&del=1) og \
                kapittel 1. Prisen er 5 \\* 3 kr_per_kWh.

                - Langsundet
                  - ved brua
                - Kvasslia

                Da gjør vi slik:

                1. måler
                2. regner

                > «Havet gir, og havet tar.»

                | Sund | Fart \\| retning | |
                |---|---|---|
                | Langsundet | 2 m/s | nord og øst |
                | | 3 m/s | \u00A0 |

                Vi vet det.

                ###### Små sund

                Siste avsnitt[^2]

                [^1]: Målt av *Sundvakta* i 2025.
                [^2]: Se vedlegget. Og kartet.""");
        assertThat(pasted.remarks())
                .containsExactlyInAnyOrder(
                        new Remark(Kind.TRACKED_CHANGES, ""),
                        new Remark(Kind.TABLE_OF_CONTENTS, "1 Strømmen i sundet. 3"),
                        new Remark(Kind.DELETED, "tror"),
                        new Remark(Kind.HIDDEN, "skjult"),
                        new Remark(Kind.COMMENT, "Stemmer dette?"),
                        new Remark(Kind.PICTURE, "Kart over sundet"));
    }

    @Test
    void theReportShowsItsFootnotes() throws IOException {
        var text = new ReportText(Words.in(Words.BOKMAL), ReportAddresses.none());
        var shown = Jsoup.parseBodyFragment(text.html(pasteFile("word.html").markdown(), ReportText.Place.below(2)));

        assertThat(shown.select("ol.notes > li")).hasSize(2);
        assertThat(shown.select("ol.notes > li").get(1).text()).contains("Se vedlegget. Og kartet.");
        assertThat(shown.select(".notes-unused")).isEmpty();
    }

    @Test
    void numbersItsFootnotesAfterThoseThatAreThere() {
        var pasted = PastedHtml.toMarkdown(
                "<p>Bergen<a href='#n1' id='r1'>1</a> og Oslo<a href='#n2' id='r2'>2</a>. Om <code>[^1]</code>.</p>"
                        + "<p id='n1'><a href='#r1'>1</a> En by.</p><p id='n2'><a href='#r2'>2</a> En til.</p>",
                3,
                counted());
        assertThat(pasted.text()).isEqualTo("Bergen[^3] og Oslo[^4]. Om `[^1]`.");
        assertThat(pasted.notes()).isEqualTo("[^3]: En by.\n[^4]: En til.");
        assertThat(pasted.markdown()).isEqualTo("Bergen[^3] og Oslo[^4]. Om `[^1]`.\n\n[^3]: En by.\n[^4]: En til.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Et <b>ord</b>", "<p>Et avsnitt, og <i>ikke</i> mer.</p>", "<p>En linje<br>og en til</p>"})
    void wordsCanStandInALineWithOthers(String html) {
        assertThat(paste(html).isWords()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Om ulv</h2>",
                "<p>Et avsnitt.</p><p>Et til.</p>",
                "<ul><li>Ulv</li></ul>",
                "<table><tr><td>Ulv</td><td>7</td></tr></table>",
                "<blockquote>Sagt.</blockquote>",
                "<pre>a = 1</pre>"
            })
    void allElseStandsByItself(String html) {
        assertThat(paste(html).isWords()).isFalse();
    }

    @Test
    void aPictureStandsByItself() {
        assertThat(paste("<p><img alt='Et kart' src='" + PICTURE + "'></p>").isWords())
                .isFalse();
    }

    @Test
    void fromGoogleDocs() throws IOException {
        var pasted = pasteFile("google-docs.html");

        assertThat(pasted.markdown()).isEqualTo("""
                # Varme til hagene

                Veksthusene kan bruke **lunken** varme, og *gjerne* mye av den. Les [mer her](https://hage.example/varme).

                - tomater
                  - små
                - agurker

                1. så
                2. høste

                | Hage | Grader |
                |---|---|
                | Nord | 22 |""");
        assertThat(pasted.remarks()).containsExactly(new Remark(Kind.PICTURE, "Veksthus ved fjorden"));
    }

    @Test
    void fromLibreOffice() throws IOException {
        var pasted = pasteFile("libreoffice.html");

        assertThat(pasted.markdown()).isEqualTo("""
                # Bølgene

                De **høyeste** kommer i *januar*[^1] og varer[^2].

                > Bølgen er et hus som går.

                - lange
                  - svært lange
                - korte

                Bildet viser en.

                ![En bølge](picture:00000000-0000-0000-0000-000000000001)

                [^1]: Målt ved fyret.
                [^2]: Sju timer.""");
        assertThat(pasted.pictures()).hasSize(1);
        assertThat(pasted.pictures().getFirst().content()).isEqualTo(Archive.PNG);
        assertThat(pasted.pictures().getFirst().alternativeText()).isEqualTo("En bølge");
        assertThat(pasted.remarks()).isEmpty();
    }

    @Test
    void fromThePagesOfTheWeb() throws IOException {
        var pasted = pasteFile("web.html");

        assertThat(pasted.markdown()).isEqualTo("""
                ## Is på *fjorden*

                Isen legger seg i `desember`.[^1] Se [kartet](https://is.example/kart), dette og det lokale.\\
                Ny linje.

                Nytt avsnitt.

                > Trygg is er **blå**.
                >
                > 1. gå sakte
                > 2. hør etter

                ```
                tykkelse = 15 # cm
                if tykkelse < 10:
                    vent()
                ```

                4. mål
                   - midt på
                   - ved land

                   og skriv ned
                5. kom hjem

                Tabell 1

                | Måned | cm |
                |---|---|
                | Januar | 12 |
                | Kilde: fyret | |

                1\\. Ikke en liste

                \\# Ikke en overskrift

                a | b

                \\* og \\_ og \\<b> og \\&amp; og \\[x\\](y) og \\`z\\`

                [^1]: Noen år i januar.""");
        assertThat(pasted.remarks())
                .containsExactly(
                        new Remark(Kind.PICTURE, "Pil"),
                        new Remark(Kind.PICTURE, "En isbjørn"),
                        new Remark(Kind.LETTERED_LIST, "d. mål"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<p>a<br>===</p>¦<p>a<br>===</p>",
                "<p>a | b<br>--- | ---</p>¦<p>a | b<br>--- | ---</p>",
                "<p>a<br># b<br>- c</p>¦<p>a<br># b<br>- c</p>",
                "<p>+ a</p><p>- b</p><p>* c</p>¦<p>+ a</p><p>- b</p><p>* c</p>",
                "<p>&amp;lt; &lt;script&gt;</p>¦<p>&amp;lt; &lt;script&gt;</p>",
                "<table><tr><td>a|b<td>c<tr><td>`|`<td>d</table>¦<table><thead><tr><th>a|b</th><th>c</th></tr></thead><tbody><tr><td>`|`</td><td>d</td></tr></tbody></table>",
                "<p>x[^1]: y</p>¦<p>x[^1]: y</p>"
            })
    void whatIsShownIsWhatWasPasted(String html, String shown) {
        assertThat(normal(MarkdownText.html(markdown(html)))).isEqualTo(normal(shown));
    }

    private static String normal(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("br").after(" ");
        return body.html().replaceAll("\\s+", "");
    }

    @Test
    void listsThatStandOneInAnotherAreNested() {
        var html = "<ol>" + "<li>a<ol>".repeat(8) + "<li>b</li></ol></li>".repeat(8) + "</ol>";
        var shown = Jsoup.parseBodyFragment(MarkdownText.html(markdown(html)));

        assertThat(shown.select("ol ol ol ol ol ol ol ol ol > li").eachText()).containsExactly("b");
    }

    @Test
    void aLinkLeadsToThePostAndTheWebOnly() {
        assertThat(markdown(
                        "<a href='mailto:a@b.example'>a</a> <a href='JAVASCRIPT:x'>b</a> <a href='file:///c'>c</a>"))
                .isEqualTo("[a](mailto:a@b.example) b c");
    }

    @Test
    void aPictureThatLiesElsewhereIsNotFetched() {
        var pasted = paste(
                "<p>a<img src='https://x.example/mappe/kart.png?id=1'></p><img src='data:image/svg+xml;base64,PHN2Zz4='>"
                        + "<img src='data:image/png;base64,PHN2Zz4=' alt='ingen'>");

        assertThat(pasted.markdown()).isEqualTo("a");
        assertThat(pasted.pictures()).isEmpty();
        assertThat(pasted.remarks())
                .containsExactly(
                        new Remark(Kind.PICTURE, "kart.png"),
                        new Remark(Kind.PICTURE, ""),
                        new Remark(Kind.PICTURE, "ingen"));
    }

    @Test
    void aPictureWithoutWordsIsTold() {
        var pasted = paste("<p>a<img src='" + PICTURE + "'></p>");

        assertThat(pasted.markdown()).isEqualTo("a\n\n![](picture:00000000-0000-0000-0000-000000000001)");
        assertThat(kinds(pasted.remarks())).containsExactly(Kind.PICTURE_WITHOUT_WORDS);
    }

    @Test
    void twoMegabytesAreTakenAndNotMore() {
        var taken = "<p>" + "ord ".repeat(500_000) + "</p>";
        assertThat(assertTimeout(Duration.ofSeconds(10), () -> markdown(taken))).hasSizeGreaterThan(1_900_000);

        assertThatThrownBy(() -> markdown("<p>" + "ord ".repeat(600_000) + "</p>"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(new AttachmentRefusal.PastedTooMuch(2)));
        assertThat(markdown("<p>a</p><img alt='b' src='data:image/png;base64," + "A".repeat(3_000_000) + "'>"))
                .isEqualTo("a");
        assertThatThrownBy(() -> markdown("<img src='data:image/png;base64," + "A".repeat(27_000_000) + "'>"))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"div", "b", "ul><li", "blockquote", "table><tr><td", "span", "a href='#x' id='x'", "ol><li><p"})
    void whatIsNestedHoweverDeepIsRead(String tag) {
        var pasted = assertTimeout(
                Duration.ofSeconds(20),
                () -> paste("<" + (tag + "><").repeat(9_999) + tag + ">dypt nede<p>og der</p>"));

        assertThat(MarkdownText.plain(pasted.markdown())
                        .replaceAll("[^\\p{L} ]", "")
                        .strip())
                .contains("dypt nede", "og der");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td colspan=1000>a<td rowspan=65000>b</table>",
                "<a href='#a' id='a'>1</a>",
                "<li>x",
                "<ol><li value=999999999>x",
                "",
                "   ",
                "bare tekst",
                "<p>",
                "<!--[if gte mso 9]>",
                "<![if !x]>a<![endif]>",
                "Version:0.9\r\nStartHTML:00000097\r\n<html><body><!--StartFragment--><p>a</p>"
            })
    void whateverComesIsAnswered(String html) {
        assertThat(paste(html).markdown()).doesNotContain("<p>", "Version");
    }

    @Test
    void manyThatLeadToOneAnotherTakeNoTime() {
        var html = "<div id=x>" + "<a href='#x'>1</a> <a name=y href='#z'>2</a>".repeat(20_000) + "</div>";

        assertThat(assertTimeout(Duration.ofSeconds(20), () -> markdown(html))).startsWith("1 2");
    }

    @Property(tries = 500)
    void theWordsAreTheSameInTheSameOrder(@ForAll("pages") String html) {
        var source = Jsoup.parse(html).body();
        var shown = Jsoup.parseBodyFragment(MarkdownText.html(markdown(html))).body();

        assertThat(letters(shown.text())).isEqualTo(letters(source.text()));
        // Where a word ends is found out by another way.
        assertThat(kinds(paste(html).remarks())).doesNotContain(Kind.WORDS_LOST);
    }

    @Property(tries = 500)
    void andTheSameSigns(@ForAll("signs") String text) {
        var html = "<p>" + org.jsoup.nodes.Entities.escape(text) + "</p>";
        var shown = Jsoup.parseBodyFragment(MarkdownText.html(markdown(html))).text();

        assertThat(shown).isEqualTo(Jsoup.parse(html).text());
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<b>",
                        "</b>",
                        "<i>",
                        "</i>",
                        "<ul>",
                        "</ul>",
                        "<ol>",
                        "</ol>",
                        "<ol start=7 type=i>",
                        "<li>",
                        "</li>",
                        "<h1>",
                        "</h1>",
                        "<h3>",
                        "</h3>",
                        "<blockquote>",
                        "</blockquote>",
                        "<table>",
                        "</table>",
                        "<tr>",
                        "<td>",
                        "<td colspan=2>",
                        "<td rowspan=2>",
                        "<th>",
                        "</td>",
                        "<br>",
                        "<a href='https://x.example/(a)'>",
                        "</a>",
                        "<code>",
                        "</code>",
                        "<div>",
                        "</div>",
                        "<span style='font-weight:700'>",
                        "</span>",
                        "<hr>",
                        "<p style='mso-list:l0 level2 lfo1'>",
                        "<p class=MsoQuote>",
                        "<dl><dt>",
                        "<dd>",
                        "ord",
                        " ",
                        "to ord",
                        "*",
                        "_",
                        "#",
                        "1. ",
                        "- ",
                        "|",
                        "&lt;b&gt;",
                        "&amp;amp;",
                        "[x](y)",
                        "`",
                        "~~~",
                        "!",
                        "\\",
                        "===",
                        "[^1]",
                        ": ",
                        "æøå",
                        "&nbsp;",
                        "\n",
                        "<em>",
                        "</em>",
                        "<strong>",
                        "</strong>",
                        "<section>",
                        "</section>",
                        "<pre>x\n  y",
                        "</pre>",
                        "<s>",
                        "</s>")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.strings()
                .withChars("*_#|<>&[]()`~!\\-+=.:1^\" ax\n")
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(text -> !text.isBlank());
    }
}
