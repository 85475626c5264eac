package no.mandat.workflow.manuscript;

import static no.mandat.workflow.manuscript.OpenDocumentFile.h;
import static no.mandat.workflow.manuscript.OpenDocumentFile.list;
import static no.mandat.workflow.manuscript.OpenDocumentFile.p;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.mandat.workflow.manuscript.Block.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule of the reader each, on as little of an OpenDocument text as shows it. */
class OpenDocumentManuscriptTest {

    private final OpenDocumentFile file = new OpenDocumentFile();

    @TempDir
    Path folder;

    private Manuscript read(String text) throws Exception {
        var read = file.text(text).read(folder);
        assertThat(Lost.wordsOfBlocks(read)).as("no word is lost").isEqualTo(read.words());
        return read;
    }

    private List<Block> blocks(String text) throws Exception {
        return read(text).blocks();
    }

    private List<String> labels(String text) throws Exception {
        return blocks(text).stream().map(Block::label).toList();
    }

    private static String style(String family, String name, String attributes, String letters) {
        return "<style:style style:family=\"%s\" style:name=\"%s\" %s><style:text-properties %s/></style:style>"
                .formatted(family, name, attributes, letters);
    }

    private static String numbers(int level, String attributes) {
        return "<text:list-level-style-number text:level=\"%d\" %s/>".formatted(level, attributes);
    }

    private static String listStyle(String name, String levels) {
        return "<text:list-style style:name=\"%s\">%s</text:list-style>".formatted(name, levels);
    }

    @Nested
    class Headings {

        private static final String OUTLINE = """
                <text:outline-style style:name="Outline">
                <text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>
                <text:outline-level-style text:level="2" style:num-format="a" text:display-levels="2" style:num-suffix=")"/>
                <text:outline-level-style text:level="3" style:num-format=""/>
                </text:outline-style>""";

        @Test
        void haveTheirLevel() throws Exception {
            assertThat(blocks(h(2, "Rolle"))).containsExactly(Block.heading(2, "", "Rolle"));
        }

        @Test
        void areNumberedByTheOutline() throws Exception {
            file.named(OUTLINE);

            assertThat(blocks(h(1, "a") + h(2, "b") + h(2, "c") + h(3, "d") + h(1, "e") + h(2, "f")))
                    .containsExactly(
                            Block.heading(1, "1.", "a"),
                            Block.heading(2, "1.a)", "b"),
                            Block.heading(2, "1.b)", "c"),
                            Block.heading(3, "", "d"),
                            Block.heading(1, "2.", "e"),
                            Block.heading(2, "2.a)", "f"));
        }

        @Test
        void areNumberedByTheOutlineInAListTooThatIsNoListOfItsOwn() throws Exception {
            file.named(OUTLINE);

            assertThat(labels(
                            h(1, "a") + list("text:style-name=\"Outline\"", h(1, "b")) + list("", list("", h(2, "c")))))
                    .containsExactly("1.", "2.", "2.a)");
        }

        @Test
        void areNumberedByTheListTheyStandIn() throws Exception {
            file.named(OUTLINE).made(listStyle("L1", numbers(1, "style:num-format=\"I\"")));
            var attributes = "text:continue-numbering=\"true\" text:style-name=\"L1\"";

            assertThat(blocks(list(attributes, h(1, "a")) + p("x") + list(attributes, h(1, "b"))))
                    .containsExactly(Block.heading(1, "I", "a"), Block.paragraph("x"), Block.heading(1, "II", "b"));
        }

        @Test
        void areNotNumberedWhereTheySaySo() throws Exception {
            file.named(OUTLINE)
                    .made("<style:style style:family=\"paragraph\" style:name=\"P1\" style:list-style-name=\"\"/>");

            assertThat(labels("<text:h text:outline-level=\"1\" text:is-list-header=\"true\">a</text:h>"
                            + "<text:h text:outline-level=\"1\" text:style-name=\"P1\">b</text:h>" + h(1, "c")))
                    .containsExactly("", "", "1.");
        }

        @Test
        void beginAnewWhereTheySaySo() throws Exception {
            file.named(OUTLINE);

            assertThat(
                            labels(
                                    h(1, "a")
                                            + "<text:h text:outline-level=\"1\" text:restart-numbering=\"true\" text:start-value=\"7\">b</text:h>"))
                    .containsExactly("1.", "7.");
        }

        @Test
        void haveTheNumberThatTheDocumentKept() throws Exception {
            file.named(OUTLINE);

            assertThat(blocks(h(1, "<text:number>§ 1</text:number>Formål")))
                    .containsExactly(Block.heading(1, "§ 1", "Formål"));
        }

        @Test
        void areNotBoldForBeingHeadings() throws Exception {
            file.named(style("paragraph", "H", "", "fo:font-weight=\"bold\""));

            assertThat(blocks("<text:h text:style-name=\"H\" text:outline-level=\"1\">a</text:h>"))
                    .containsExactly(Block.heading(1, "", "a"));
        }

        @Test
        void theTitleIsOneAlsoWhenItIsSetOtherwiseAndASubtitleIsNot() throws Exception {
            file.named(style("paragraph", "Title", "", "")
                            + style("paragraph", "Under", "style:parent-style-name=\"Title\"", ""))
                    .made(style("paragraph", "P1", "style:parent-style-name=\"Title\"", ""));

            assertThat(blocks("<text:p text:style-name=\"Title\">a</text:p><text:p text:style-name=\"P1\">b</text:p>"
                            + "<text:p text:style-name=\"Under\">c</text:p>"))
                    .extracting(Block::kind)
                    .containsExactly(Kind.TITLE, Kind.TITLE, Kind.PARAGRAPH);
        }
    }

    @Nested
    class Lists {

        @ParameterizedTest
        @CsvSource(quoteCharacter = '"', textBlock = """
                        1,  "style:num-suffix='.'",                     1.,   2.
                        a,  "style:num-suffix=')'",                     a),   b)
                        A,  "style:num-prefix='('  style:num-suffix=')'", (A), (B)
                        i,  "",                                         i,    ii
                        I,  "style:num-prefix='Del '",                  Del I, Del II
                        "", "style:num-prefix='Merk:'",                 Merk:, Merk:
                        01, "",                                         01,   02
                        1,  "loext:num-list-format='§ %1%'",            § 1,  § 2
                        1,  "text:start-value='4'",                     4,    5
                        """)
        void printByTheFormat(String format, String more, String first, String second) throws Exception {
            file.made(listStyle("L1", numbers(1, "style:num-format=\"" + format + "\" " + more)));

            assertThat(blocks(list("text:style-name=\"L1\"", p("a"), p("b"))))
                    .containsExactly(Block.item(1, first, "a"), Block.item(1, second, "b"));
        }

        @Test
        void printLettersAsTheyAreToBeCounted() throws Exception {
            file.made(listStyle("L1", numbers(1, "style:num-format=\"a\" text:start-value=\"28\""))
                    + listStyle(
                            "L2",
                            numbers(
                                    1,
                                    "style:num-format=\"a\" text:start-value=\"28\" style:num-letter-sync=\"true\"")));

            assertThat(labels(list("text:style-name=\"L1\"", p("a")) + list("text:style-name=\"L2\"", p("b"))))
                    .containsExactly("ab", "bb");
        }

        @Test
        void printADashWhateverTheSign() throws Exception {
            file.made(listStyle(
                    "L1",
                    "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\"/>"
                            + "<text:list-level-style-image text:level=\"2\"/>"
                            + "<text:list-level-style-bullet text:level=\"3\" text:bullet-char=\" \"/>"));

            assertThat(blocks(list("text:style-name=\"L1\"", p("a") + list("", p("b") + list("", p("c"))))))
                    .containsExactly(Block.item(1, "–", "a"), Block.item(2, "–", "b"), Block.item(3, "", "c"));
        }

        @Test
        void countWithinTheOnesAround() throws Exception {
            file.made(listStyle(
                    "L1",
                    numbers(1, "style:num-format=\"1\"")
                            + numbers(2, "style:num-format=\"1\" text:display-levels=\"2\"")
                            + numbers(3, "style:num-format=\"a\" loext:num-list-format=\"%3%)\"")));

            assertThat(labels(list(
                            "text:style-name=\"L1\"",
                            p("a") + list("", p("b"), p("c") + list("", p("d"))),
                            p("e") + list("", p("f")))))
                    .containsExactly("1", "1.1", "1.2", "a)", "2", "2.1");
        }

        @Test
        void printOfTheLevelsAroundOnlyThoseThatHaveANumber() throws Exception {
            file.made(listStyle(
                    "L1",
                    numbers(1, "style:num-format=\"\"")
                            + numbers(2, "style:num-format=\"1\" text:display-levels=\"2\"")));

            assertThat(labels(list("text:style-name=\"L1\"", p("a") + list("", p("b")))))
                    .containsExactly("", "1");
        }

        @Test
        void canHaveAStyleOfTheirOwnInAnother() throws Exception {
            file.made(listStyle("L1", numbers(1, "style:num-format=\"1\"") + numbers(2, "style:num-format=\"1\""))
                    + listStyle("L2", numbers(2, "style:num-format=\"i\"")));

            assertThat(labels(list("text:style-name=\"L1\"", p("a") + list("text:style-name=\"L2\"", p("b")), p("c"))))
                    .containsExactly("1", "i", "2");
        }

        @Test
        void beginAnewUnlessTheyGoOn() throws Exception {
            file.made(listStyle("L1", numbers(1, "style:num-format=\"1\""))
                    + listStyle("L2", numbers(1, "style:num-format=\"a\"")));

            assertThat(labels(list("text:style-name=\"L1\" xml:id=\"l1\"", p("a"), p("b"))
                            + list("text:style-name=\"L2\"", p("c"))
                            + list("text:style-name=\"L1\" text:continue-numbering=\"true\"", p("d"))
                            + list("text:style-name=\"L1\"", p("e"))
                            + list("text:style-name=\"L2\" text:continue-list=\"l1\"", p("f"))))
                    .containsExactly("1", "2", "a", "3", "1", "d");
        }

        @Test
        void startWhereAnItemSaysSo() throws Exception {
            file.made(listStyle("L1", numbers(1, "style:num-format=\"1\"")));

            assertThat(labels("<text:list text:style-name=\"L1\"><text:list-item text:start-value=\"5\">" + p("a")
                            + "</text:list-item><text:list-item>" + p("b") + "</text:list-item></text:list>"))
                    .containsExactly("5", "6");
        }

        @Test
        void haveParagraphsThatMerelyFollowAndHeads() throws Exception {
            file.made(listStyle("L1", numbers(1, "style:num-format=\"1\"")));

            assertThat(blocks("<text:list text:style-name=\"L1\"><text:list-header>" + p("hode") + "</text:list-header>"
                            + "<text:list-item>" + p("a") + p("mer") + "</text:list-item><text:list-item>" + p("b")
                            + "</text:list-item></text:list>"))
                    .containsExactly(
                            Block.paragraph("hode"),
                            Block.item(1, "1", "a"),
                            Block.paragraph("mer"),
                            Block.item(1, "2", "b"));
        }

        @Test
        void anItemThatOnlyHoldsAListIsNone() throws Exception {
            file.made(listStyle("L1", numbers(1, "style:num-format=\"1\"") + numbers(2, "style:num-format=\"a\"")));

            assertThat(labels(list("text:style-name=\"L1\"", list("", p("a")), p("b"))))
                    .containsExactly("a", "1");
        }

        @Test
        void haveTheNumberThatTheDocumentKept() throws Exception {
            var number = "<text:number>iv)</text:number>";

            assertThat(blocks(list("", number + p("a"), p(number + "b"), number + h(1, "c"), h(1, number + "d"))))
                    .containsExactly(
                            Block.item(1, "iv)", "a"),
                            Block.item(1, "iv)", "b"),
                            Block.heading(1, "iv)", "c"),
                            Block.heading(1, "iv)", "d"));
        }
    }

    @Nested
    class Letters {

        @Test
        void blanksTabsAndBreaksAreBlanks() throws Exception {
            assertThat(blocks(
                            p("a<text:s text:c=\"3\"/>b<text:tab/>c<text:line-break/>d\n   e<text:soft-page-break/>f")))
                    .containsExactly(Block.paragraph("a b c d ef"));
        }

        @Test
        void boldAndItalicsGoByStylesAndWhatTheyAreBasedOn() throws Exception {
            file.named(style("text", "Sterk", "", "fo:font-weight=\"bold\""))
                    .made(style("text", "T1", "style:parent-style-name=\"Sterk\"", "")
                            + style("text", "T2", "", "fo:font-style=\"italic\"")
                            + style("text", "T3", "", "fo:font-weight=\"normal\""));

            assertThat(blocks(p(
                            "en <text:span text:style-name=\"T1\">to <text:span text:style-name=\"T2\">tre</text:span>"
                                    + "<text:span text:style-name=\"T3\"> fire</text:span></text:span>")))
                    .containsExactly(Block.paragraph("en **to *tre*** fire"));
        }

        @Test
        void aParagraphThatIsAllBoldSaysSo() throws Exception {
            file.made(style("paragraph", "P1", "", "fo:font-weight=\"700\""));

            assertThat(blocks("<text:p text:style-name=\"P1\">Ansvar</text:p>"))
                    .containsExactly(new Block(Kind.PARAGRAPH, 0, "", "Ansvar", true, -1));
        }

        @Test
        void linksLeadWhereTheyLed() throws Exception {
            assertThat(blocks(p(
                            "se <text:a xlink:href=\"https://kart.example/a\"><text:span>kartet</text:span></text:a> og"
                                    + " <text:a xlink:href=\"#v1\">vedlegget</text:a>")))
                    .containsExactly(Block.paragraph("se [kartet](https://kart.example/a) og vedlegget"));
        }

        @Test
        void fieldsAreWhatTheyShowAndMarksAreNothing() throws Exception {
            assertThat(blocks(p("<text:bookmark-start text:name=\"x\"/>Figur <text:sequence>1</text:sequence>"
                            + "<text:bookmark-end text:name=\"x\"/>, s. <text:bookmark-ref>4</text:bookmark-ref>")))
                    .containsExactly(Block.paragraph("Figur 1, s. 4"));
        }

        @Test
        void sectionsArePassedThrough() throws Exception {
            assertThat(blocks("<text:section text:name=\"S\">" + p("a") + "</text:section>"))
                    .containsExactly(Block.paragraph("a"));
        }
    }

    @Test
    void notesAreCountedAsTheyStandAndEndnotesAfterThem() throws Exception {
        var note =
                "<text:note text:note-class=\"%s\"><text:note-citation>x</text:note-citation><text:note-body>%s</text:note-body></text:note>";

        var read = read(p(
                "a" + note.formatted("endnote", p("slutt")) + " b" + note.formatted("footnote", p("fot") + p("mer"))));

        assertThat(read.blocks()).containsExactly(Block.paragraph("a[^2] b[^1]"));
        assertThat(read.notes()).containsExactly(Map.entry("1", "fot mer"), Map.entry("2", "slutt"));
    }

    @Nested
    class Tables {

        private String cell(String attributes, String text) {
            return "<table:table-cell " + attributes + ">" + p(text) + "</table:table-cell>";
        }

        private String row(String... cells) {
            return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
        }

        private String table(String rows) throws Exception {
            return blocks("<table:table><table:table-column/>" + rows + "</table:table>")
                    .getFirst()
                    .text();
        }

        @Test
        void haveHeadsCoveredAndRepeatedCells() throws Exception {
            assertThat(table("<table:table-header-rows>"
                            + row(
                                    cell("table:number-columns-spanned=\"2\"", "a"),
                                    "<table:covered-table-cell/>",
                                    cell("", "b"))
                            + "</table:table-header-rows><table:table-rows>"
                            + row(cell("", "c"), "<table:table-cell table:number-columns-repeated=\"2\"/>")
                            + "</table:table-rows>"))
                    .isEqualTo("| a | | b |\n|---|---|---|\n| c | | |");
        }

        @Test
        void emptyRowsAreNotRepeated() throws Exception {
            assertThat(table(row(cell("", "a"), cell("", "b"))
                            + "<table:table-row table:number-rows-repeated=\"1000000\">" + cell("", "")
                            + "</table:table-row>"))
                    .isEqualTo("| a | b |\n|---|---|\n| | |");
        }

        @Test
        void takeTheTextOfTablesInThem() throws Exception {
            var inner = "<table:table-cell><table:table table:is-sub-table=\"true\">"
                    + row(cell("", "b"), cell("", "c")) + "</table:table></table:table-cell>";

            assertThat(table(row(cell("", "a"), inner))).isEqualTo("| a | b c |\n|---|---|");
        }

        @Test
        void ofOneCellAreFrames() throws Exception {
            assertThat(blocks(
                            "<table:table>" + row("<table:table-cell>" + h(1, "Boks") + p("x") + "</table:table-cell>")
                                    + "</table:table>"))
                    .containsExactly(Block.heading(1, "", "Boks"), Block.paragraph("x"));
        }
    }

    @Nested
    class Drawings {

        private static final String IMAGE =
                "<draw:frame draw:name=\"Bilde1\"><draw:image xlink:href=\"Pictures/%s\"/>%s</draw:frame>";

        @Test
        void aPictureFollowsTheTextItStandsIn() throws Exception {
            file.picture("kart.png", Archive.PNG);

            var read = read(
                    p("før " + IMAGE.formatted("kart.png", "<svg:title>Kart</svg:title><svg:desc>Et kart</svg:desc>")
                                    + "etter")
                            + IMAGE.formatted("kart.png", "<svg:title>Kart</svg:title>"));

            assertThat(read.blocks())
                    .containsExactly(
                            Block.paragraph("før etter"), Block.picture(0, "Et kart"), Block.picture(0, "Kart"));
            assertThat(read.pictures()).hasSize(1);
        }

        @Test
        void ofTwoFormsTheOneThatABrowserShows() throws Exception {
            file.picture("kart.png", Archive.PNG).picture("kart.svg", "<svg/>".getBytes(StandardCharsets.US_ASCII));

            assertThat(blocks(p("<draw:frame><draw:image xlink:href=\"Pictures/kart.svg\"/>"
                            + "<draw:image xlink:href=\"./Pictures/kart.png\"/></draw:frame>")))
                    .containsExactly(Block.picture(0, ""));
        }

        @Test
        void whatABrowserDoesNotShowIsLeftOut() throws Exception {
            var read = read(p(IMAGE.formatted("nei.png", "") + "<draw:line draw:name=\"Strek\"/>"
                    + "<draw:frame draw:name=\"Diagram\"><draw:object xlink:href=\"./Object 1\"/></draw:frame>"));

            assertThat(read.blocks()).isEmpty();
            assertThat(read.leftOut())
                    .containsExactly(
                            new LeftOut(LeftOut.Kind.PICTURE, "Bilde1"),
                            new LeftOut(LeftOut.Kind.PICTURE, "Strek"),
                            new LeftOut(LeftOut.Kind.PICTURE, "Diagram"));
        }

        @Test
        void aBoxFollowsTheParagraphItHangsOn() throws Exception {
            file.picture("kart.png", Archive.PNG);

            assertThat(blocks(p("før <draw:frame><draw:text-box>" + p(IMAGE.formatted("kart.png", "") + "Figur 1")
                            + "</draw:text-box></draw:frame>et" + "<draw:g><draw:custom-shape>" + p("form")
                            + "</draw:custom-shape></draw:g>"
                            + "ter")))
                    .containsExactly(
                            Block.paragraph("før etter"),
                            Block.paragraph("Figur 1"),
                            Block.picture(0, ""),
                            Block.paragraph("form"));
        }
    }

    @Nested
    class LeavingsOfThem {

        private LeftOut out(LeftOut.Kind kind, String text) {
            return new LeftOut(kind, text);
        }

        @Test
        void deletionsAreLeftOutAndInsertionsRead() throws Exception {
            var read = read("""
                    <text:tracked-changes><text:changed-region xml:id="c1"><text:deletion><office:change-info><dc:creator>N</dc:creator>
                    <text:p>grunn</text:p></office:change-info><text:p>ikke</text:p></text:deletion></text:changed-region>
                    <text:changed-region xml:id="c2"><text:insertion/></text:changed-region></text:tracked-changes>"""
                    + p("skal <text:change text:change-id=\"c1\"/><text:change-start text:change-id=\"c2\"/>nå"
                            + "<text:change-end text:change-id=\"c2\"/>"));

            assertThat(read.blocks()).containsExactly(Block.paragraph("skal nå"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.DELETED, "ikke"));
            assertThat(read.hasTrackedChanges()).isTrue();
        }

        @Test
        void anInsertionAloneIsAChange() throws Exception {
            assertThat(read("<text:tracked-changes><text:changed-region><text:insertion/></text:changed-region>"
                                    + "</text:tracked-changes>" + p("a"))
                            .hasTrackedChanges())
                    .isTrue();
        }

        @Test
        void aChangeOfLooksIsNoChange() throws Exception {
            assertThat(read("<text:tracked-changes><text:changed-region><text:format-change/></text:changed-region>"
                                    + "</text:tracked-changes>" + p("a"))
                            .hasTrackedChanges())
                    .isFalse();
        }

        @Test
        void remarksAreLeftOut() throws Exception {
            var read = read(p("tek<office:annotation><dc:creator>N</dc:creator>" + p("Er dette nok?")
                    + "</office:annotation>st<office:annotation-end/>"));

            assertThat(read.blocks()).containsExactly(Block.paragraph("tekst"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.COMMENT, "Er dette nok?"));
        }

        @Test
        void aTableOfContentsIsLeftOut() throws Exception {
            var read = read("<text:table-of-content><text:table-of-content-source><text:index-title-template>Innhold"
                    + "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>"
                    + p("Innhold")
                    + "</text:index-title>" + p("1 Bakgrunn") + "</text:index-body></text:table-of-content>" + p("a"));

            assertThat(read.blocks()).containsExactly(Block.paragraph("a"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.TABLE_OF_CONTENTS, "Innhold 1 Bakgrunn"));
        }

        @Test
        void hiddenTextIsLeftOut() throws Exception {
            file.made(style("text", "T1", "", "text:display=\"none\"")
                    + style("paragraph", "P1", "", "text:display=\"none\""));

            var read = read(p("syn<text:span text:style-name=\"T1\">u</text:span>lig")
                    + "<text:p text:style-name=\"P1\">to</text:p>"
                    + "<text:section text:display=\"none\">" + p("tre") + "</text:section>"
                    + p("fire<text:hidden-paragraph text:is-hidden=\"true\"/>")
                    + p("<text:hidden-text text:string-value=\"fem\" text:is-hidden=\"true\"/>"));

            assertThat(read.blocks()).containsExactly(Block.paragraph("synlig"));
            assertThat(read.leftOut()).extracting(LeftOut::text).containsExactly("u", "to", "tre", "fire", "fem");
        }

        @Test
        void headsAndFeetAreLeftOutOnceEach() throws Exception {
            file.margins("<style:header>" + p("Utkast") + "</style:header><style:header-left>" + p("Utkast")
                    + "</style:header-left><style:header-first style:display=\"false\">" + p("Ikke vist")
                    + "</style:header-first><style:footer>" + p("Side <text:page-number>1</text:page-number>")
                    + "</style:footer>");

            assertThat(read(p("a")).leftOut())
                    .containsExactly(
                            out(LeftOut.Kind.HEADER_OR_FOOTER, "Utkast"), out(LeftOut.Kind.HEADER_OR_FOOTER, "Side 1"));
        }

        @Test
        void formsAreNoText() throws Exception {
            assertThat(blocks("<office:forms>" + p("x") + "</office:forms>" + p("a")))
                    .containsExactly(Block.paragraph("a"));
        }
    }
}
