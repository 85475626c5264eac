package no.mandat.workflow.reportimport;

import static no.mandat.workflow.reportimport.Drafts.kinds;
import static no.mandat.workflow.reportimport.Drafts.outline;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.mandat.workflow.manuscript.Archive;
import no.mandat.workflow.manuscript.MarkdownNotes;
import no.mandat.workflow.reportimport.Remark.Kind;
import no.mandat.workflow.text.MarkdownText;
import no.mandat.workflow.words.Words;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    /** Of sections that have no name in the document. */
    private static final List<String> ADDED = List.of("Tekst", "Innledende tekst");

    private static ReportDraft read(String markdown) {
        return ReportImport.ofMarkdown(markdown, Words.in(Words.BOKMAL), Drafts.counted());
    }

    private static String only(String markdown) {
        var sections = read(markdown).sections();
        assertThat(sections).hasSize(1);
        return sections.getFirst().markdown();
    }

    @Test
    void headingsAreSectionsAndLowerOnesStayInTheText() {
        var draft = read("""
                Havet
                =====

                Først dette.

                ## Bølger

                Høye.

                ### Vind

                #### Vestavind

                ##### Om våren

                Sterk.

                ## Til slutt
                """);

        assertThat(draft.title()).isEqualTo("Havet");
        assertThat(outline(draft.sections()))
                .containsExactly("1 Innledende tekst", "1 Bølger", "2 Vind", "3 Vestavind", "1 Til slutt");
        assertThat(draft.sections().get(3).markdown()).isEqualTo("#### Om våren\n\nSterk.");
        assertThat(kinds(draft.remarks())).containsExactly(Kind.TEXT_BEFORE_HEADING);
    }

    @Test
    void marksStayAsTheyAre() {
        var text = """
                Et **fett** og *skrått* ord med `kode`[^a].

                - en
                  - to

                    tre
                1. fire

                > sitat
                >
                > - i sitat

                ```
                # ingen overskrift
                [^a]: ingen note
                ```

                |a|b|
                |---|---:|
                |c|d|

                [^a]: Noten.""";

        assertThat(normal(only("# H\n\n" + text))).isEqualTo(normal(text));
    }

    private static String normal(String markdown) {
        return MarkdownText.html(markdown).replaceAll("\\s+", " ");
    }

    @Test
    void eachSectionHasTheFootnotesThatItRefersTo() {
        var draft = read(
                "# A\n\nx[^1] y[^lang_navn]\n\n[^1]: En\n    og mer, se [^2].\n[^lang_navn]: To *to*.\n\n# B\n\nz[^1]\n\n[^2]: Tre\n[^4]: Løs");

        assertThat(draft.sections().getFirst().markdown())
                .isEqualTo("x[^1] y[^lang_navn]\n\n[^1]: En og mer, se [^2].\n[^lang_navn]: To *to*.\n[^2]: Tre");
        assertThat(draft.sections().get(1).markdown())
                .isEqualTo("z[^1]\n\n[^1]: En og mer, se [^2].\n[^2]: Tre\n[^4]: Løs");
        assertThat(draft.remarks()).containsExactly(new Remark(Kind.LOOSE_FOOTNOTE, "4"));
    }

    @Test
    void aFootnoteThatIsNotThereIsTold() {
        var draft = read("# A\n\nx[^1]");

        assertThat(draft.remarks()).containsExactly(new Remark(Kind.MISSING_FOOTNOTE, "1"));
        assertThat(MarkdownText.plain(draft.sections().getFirst().markdown())).isEqualTo("x[^1]");
    }

    @Test
    void linksByNameKeepTheirAddressInEachSection() {
        assertThat(read("# A\n\n[x][s]\n\n# B\n\n[y][s] og [z](#A) og [w](kap2.md)\n\n[s]: https://sund.example")
                        .sections())
                .extracting(DraftSection::markdown)
                .containsExactly("[x](https://sund.example)", "[y](https://sund.example) og z og w");
    }

    @Test
    void picturesInTheTextAreTakenOutAndOthersTold() {
        var data = "data:image/png;base64," + Base64.getEncoder().encodeToString(Archive.PNG);
        var draft = read("# A\n\n![Et *kart*](%s \"Tittel\") og ![En **kurve**](bilder/kurve.png)".formatted(data));

        assertThat(draft.sections().getFirst().markdown())
                .isEqualTo("![Et *kart*](picture:00000000-0000-0000-0000-000000000001) og En **kurve**");
        assertThat(draft.pictures()).hasSize(1);
        assertThat(draft.pictures().getFirst().content()).isEqualTo(Archive.PNG);
        assertThat(draft.pictures().getFirst().alternativeText()).isEqualTo("Et kart");
        assertThat(draft.remarks()).containsExactly(new Remark(Kind.PICTURE, "kurve.png"));
    }

    @Test
    void whatIsForProgramsIsToldAndNotShown() {
        var draft = read(
                "---\ntitle: \"Havets kraft\"\nauthor: [Kari, Ola]\n---\n\n# A\n\n<!-- husk dette -->\n\nx <!-- og dette --> y\n\n# B");

        assertThat(draft.title()).isEqualTo("Havets kraft");
        assertThat(draft.sections().getFirst().markdown()).isEqualTo("x y");
        assertThat(draft.remarks())
                .containsExactlyInAnyOrder(
                        new Remark(Kind.FRONT_MATTER, "title: \"Havets kraft\""),
                        new Remark(Kind.FRONT_MATTER, "author: [Kari, Ola]"),
                        new Remark(Kind.COMMENT, "husk dette"),
                        new Remark(Kind.COMMENT, "og dette"));
    }

    @Test
    void aRuleIsNoFrontMatter() {
        assertThat(outline(read("---\n\n# A\n\nb\n\n---\n\nc").sections())).contains("1 A");
    }

    @Test
    void plainTextIsReadAsOne() throws IOException {
        var draft = Drafts.ofText("notat.txt", """
                Havets kraft

                1 Bølgene

                De høyeste bølgene kommer i januar, og da er det best å være inne.

                Vi trenger:

                - en båt
                - en åre

                2 Vinden

                Vinden kommer etterpå, og da er det best å være ute igjen.
                """);

        assertThat(draft.title()).isEqualTo("Havets kraft");
        assertThat(outline(draft.sections())).containsExactly("1 Bølgene", "1 Vinden");
        assertThat(draft.sections().getFirst().markdown()).endsWith("Vi trenger:\n\n- en båt\n- en åre");
        assertThat(kinds(draft.remarks())).containsExactly(Kind.HEADINGS_GUESSED);
    }

    @Test
    void whatIsCodeInAFootnoteStaysCode() {
        var draft = read("# A\n\nb[^1]\n\n[^1]: note\n\n        x `y` [z](https://z.example)\n");

        assertThat(draft.sections().getFirst().markdown())
                .isEqualTo("b[^1]\n\n[^1]: note ``x `y` [z](https://z.example)``");
        assertThat(draft.remarks()).isEmpty();
    }

    @Test
    void emphasisEndsBeforeThePictureThatIsTakenOut() {
        var draft = read("# A\n\n**[b](https://b.example)**![c](https://c.example/d.png)");

        assertThat(draft.sections().getFirst().markdown()).isEqualTo("**[b](https://b.example)** c");
        assertThat(kinds(draft.remarks())).containsExactly(Kind.PICTURE);
    }

    @Test
    void emphasisBesideTheMarkOfAFootnoteLosesNoWord() {
        assertThat(kinds(read("# A\n\nord**1. b[^1]**\n\n[^1]: c").remarks())).doesNotContain(Kind.WORDS_LOST);
    }

    @Test
    void codeInAListStandsApart() {
        assertThat(read("# A\n\n- |b|\n  |-|\n  |c|\n  #\n      # d\n")
                        .sections()
                        .getFirst()
                        .markdown())
                .endsWith("|c|\n  \n  # \n  \n      # d");
    }

    @Test
    void codeStaysCodeWhereItsHeadingSaysNothing() {
        assertThat(read("# A\n\n- b\n\n#\n\n    c ```\n").sections().getFirst().markdown())
                .isEqualTo("- b\n\n````\nc ```\n````");
    }

    @Property(tries = 500)
    void noWordIsLost(@ForAll("texts") String markdown) {
        var draft = read(markdown);
        var source = MarkdownNotes.of(markdown);
        // What stands before the text is told aside.
        Assume.that(!kinds(draft.remarks()).contains(Kind.FRONT_MATTER));
        var said = draft.sections().stream()
                .map(section -> (ADDED.contains(section.title()) ? "" : section.title()) + "\n"
                        + shown(MarkdownNotes.of(section.markdown()).body()))
                .collect(Collectors.joining("\n"));

        assertThat(letters(draft.title() + "\n" + draft.summary() + "\n" + said))
                .isEqualTo(letters(shown(source.body())));
    }

    /** Where a word ends is found out by another way. */
    @Property(tries = 500)
    void ofWhatIsWellFormedNoWordIsSaidToBeLost(@ForAll("wellFormed") String markdown) {
        assertThat(kinds(read(markdown).remarks())).doesNotContain(Kind.WORDS_LOST);
    }

    private static String shown(String markdown) {
        return Jsoup.parseBodyFragment(MarkdownText.html(markdown)).text();
    }

    /** The mark of a note in a heading stands in the text below it, and the deliverable numbers its headings itself. */
    private static String letters(String text) {
        return text.replace("[^1]", "").replaceAll("\\P{L}+", "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "# ",
                        "## ",
                        "### ",
                        "##### ",
                        "\n",
                        "\n\n",
                        "\n\n",
                        "- ",
                        "1. ",
                        "  ",
                        "    ",
                        "> ",
                        "ord",
                        "to ord ",
                        "**",
                        "*",
                        "_",
                        "`",
                        "\n\n```\n# kode\n```\n\n",
                        "|a|b|\n|-|-|\n|c|d|\n",
                        "[x](https://y.example)",
                        " ![z](w.png) ",
                        "[^1]",
                        "\n[^1]: note\n\n",
                        "\\",
                        // Never alone on a line: a break after it would make it a block of HTML, in which nothing is
                        // Markdown.
                        "ord<b>",
                        "&amp;",
                        "===\n",
                        "---\n",
                        "æøå",
                        "10\\. ",
                        "(",
                        ")",
                        "!")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return Arbitraries.of(
                        "\n\n# tittel\n\n",
                        "\n\n### æøå **to** ord\n\n",
                        "\n\n",
                        "\n\n- ",
                        "\n\n1. ",
                        "\n\n> ",
                        "\n\n---\n\n",
                        "ord ",
                        "ord",
                        "to ord. ",
                        "**tre *kursive* ord** ",
                        "**to ord[^1]** ",
                        "*et ord*[^2] ",
                        "_et ord_ ",
                        "`kode` ",
                        "[x](https://y.example)",
                        "![z](w.png)",
                        "[^1]",
                        "10\\. ",
                        "(&amp;) ",
                        " <b>ord</b> ",
                        "\n\n```\n# kode\n```\n\n",
                        "\n\n|a|b|\n|-|-|\n|c|d|\n\n",
                        "\n\n[^1]: note\n    til\n\n",
                        "\n\n[^2]: note **to**\n\n")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
