package no.mandat.workflow.manuscript;

import static no.mandat.workflow.manuscript.WordFile.item;
import static no.mandat.workflow.manuscript.WordFile.p;
import static no.mandat.workflow.manuscript.WordFile.r;
import static no.mandat.workflow.manuscript.WordFile.styled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.mandat.domain.attachment.FileType;
import no.mandat.workflow.manuscript.Block.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule of the reader each, on as little of a Word document as shows it. */
class WordManuscriptTest {

    private static final String STYLES = """
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
              <w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="Kapittel"><w:name w:val="Kapittel"/>
              <w:basedOn w:val="Overskrift1"/></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="Avsnitt"><w:name w:val="Avsnittstittel"/>
              <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>
            <w:style w:type="paragraph" w:styleId="Undertittel"><w:name w:val="Subtitle"/><w:basedOn w:val="Tittel"/></w:style>
            <w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="Fet"><w:name w:val="Fet"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Usynlig"><w:name w:val="Usynlig"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="O9"><w:name w:val="Overskrift 9"/></w:style>
            <w:style w:type="paragraph" w:customStyle="1" w:styleId="MinTittel"><w:name w:val="Min tittel"/>
              <w:basedOn w:val="Tittel"/></w:style>
            <w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>
            """;

    private final WordFile file = new WordFile().styles(STYLES);

    @TempDir
    Path folder;

    private Manuscript read(String body) throws Exception {
        var read = file.body(body).read(folder);
        assertThat(Lost.wordsOfBlocks(read)).as("no word is lost").isEqualTo(read.words());
        return read;
    }

    private List<Block> blocks(String body) throws Exception {
        return read(body).blocks();
    }

    private String text(String paragraph) throws Exception {
        return blocks("<w:p>" + paragraph + "</w:p>").getFirst().text();
    }

    @Nested
    class Headings {

        @Test
        void goByTheNameOfTheirStyleNotByItsId() throws Exception {
            assertThat(blocks(styled("Overskrift1", "Bakgrunn"))).containsExactly(Block.heading(1, "", "Bakgrunn"));
        }

        @Test
        void goByWhatTheirStyleIsBasedOn() throws Exception {
            assertThat(blocks(styled("Kapittel", "Formål") + styled("O9", "Lav")))
                    .containsExactly(Block.heading(1, "", "Formål"), Block.heading(9, "", "Lav"));
        }

        @Test
        void goByTheOutlineLevelOfTheirStyle() throws Exception {
            assertThat(blocks(styled("Avsnitt", "Rolle"))).containsExactly(Block.heading(3, "", "Rolle"));
        }

        @Test
        void goByAnOutlineLevelOfTheirOwn() throws Exception {
            assertThat(blocks("<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>" + r("Rolle") + "</w:p>"))
                    .containsExactly(Block.heading(2, "", "Rolle"));
        }

        @Test
        void areNotBoldForBeingHeadings() throws Exception {
            assertThat(blocks("<w:p><w:pPr><w:pStyle w:val=\"Overskrift1\"/></w:pPr>" + r("<w:b/>", "Bakgrunn")
                            + "</w:p>"))
                    .containsExactly(Block.heading(1, "", "Bakgrunn"));
        }

        @Test
        void areNoneWhereTheParagraphSaysThatItIsText() throws Exception {
            assertThat(blocks("<w:p><w:pPr><w:pStyle w:val=\"Overskrift1\"/><w:outlineLvl w:val=\"9\"/></w:pPr>"
                            + r("x") + "</w:p>"))
                    .extracting(Block::kind)
                    .containsExactly(Kind.PARAGRAPH);
        }

        @Test
        void theTitleIsOneAndASubtitleBasedOnItIsNot() throws Exception {
            assertThat(blocks(styled("Tittel", "Mandat")
                            + styled("Undertittel", "for en gruppe")
                            + styled("MinTittel", "igjen")))
                    .extracting(Block::kind, Block::text)
                    .containsExactly(
                            tuple(Kind.TITLE, "Mandat"),
                            tuple(Kind.PARAGRAPH, "for en gruppe"),
                            tuple(Kind.TITLE, "igjen"));
        }
    }

    @Nested
    class Letters {

        @Test
        void runsAreJoinedIntoWords() throws Exception {
            assertThat(text(r("Spill") + "<w:proofErr w:type=\"spellStart\"/>" + r("var") + r("<w:lang/>", "me")))
                    .isEqualTo("Spillvarme");
        }

        @Test
        void boldAndItalicsAreMarked() throws Exception {
            assertThat(text(r("skal ") + r("<w:b/>", "ikke ") + r("<w:i w:val=\"1\"/>", "ta")))
                    .isEqualTo("skal **ikke** *ta*");
        }

        @Test
        void boldThatIsTurnedOffIsNot() throws Exception {
            assertThat(text(r("<w:b w:val=\"0\"/><w:rStyle w:val=\"Sterk\"/>", "svak")))
                    .isEqualTo("svak");
        }

        @Test
        void twiceBoldIsNotBold() throws Exception {
            assertThat(blocks("<w:p><w:pPr><w:pStyle w:val=\"Fet\"/></w:pPr>" + r("fet ")
                                    + r("<w:rStyle w:val=\"Sterk\"/>", "mager") + "</w:p>")
                            .getFirst()
                            .text())
                    .isEqualTo("**fet** mager");
        }

        @Test
        void aParagraphThatIsAllBoldSaysSoWithoutMarks() throws Exception {
            assertThat(blocks(styled("Fet", "Ansvar og roller") + styled("Overskrift1", "Bakgrunn")))
                    .containsExactly(
                            new Block(Kind.PARAGRAPH, 0, "", "Ansvar og roller", true, -1),
                            Block.heading(1, "", "Bakgrunn"));
        }

        @Test
        void tabsAndBreaksAreBlanksAndAPageBreakIsNothing() throws Exception {
            assertThat(
                            text(
                                    "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type=\"page\"/><w:t>d</w:t></w:r>"))
                    .isEqualTo("a b cd");
        }

        @Test
        void hyphensThatMayBreakAreDroppedAndThoseThatMustNotAreKept() throws Exception {
            assertThat(
                            text(
                                    "<w:r><w:t>var\u00ADme</w:t><w:softHyphen/><w:t>nett</w:t><w:noBreakHyphen/><w:t>20\u00A0MW</w:t></w:r>"))
                    .isEqualTo("varmenett-20\u00A0MW");
        }

        @Test
        void signsAreLetters() throws Exception {
            assertThat(
                            text(
                                    "<w:r><w:t>25 </w:t><w:sym w:font=\"Symbol\" w:char=\"F0B0\"/><w:sym w:font=\"Wingdings\""
                                            + " w:char=\"F0E0\"/><w:sym w:font=\"Symbol\" w:char=\"F044\"/><w:sym w:font=\"X\" w:char=\"zz\"/></w:r>"))
                    .isEqualTo("25 °→Δ\uFFFD");
        }

        @Test
        void whatLooksLikeMarkdownIsEscaped() throws Exception {
            assertThat(text(r("1. Hydra – [navn] * _x_"))).isEqualTo("1\\. Hydra – \\[navn\\] \\* \\_x\\_");
        }

        @Test
        void typedSmallDigitsStayAsTheyAre() throws Exception {
            assertThat(text(r("vekst¹") + r("<w:vertAlign w:val=\"superscript\"/>", "2")))
                    .isEqualTo("vekst¹2");
        }

        @Test
        void formulasAreTheirLetters() throws Exception {
            assertThat(text(r("der ") + "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"))
                    .isEqualTo("der x=2");
        }

        @Test
        void wrappingsArePassedThrough() throws Exception {
            assertThat(text("<w:smartTag>" + r("Grønn") + "<w:sdt><w:sdtPr/><w:sdtContent>" + r("vik")
                            + "</w:sdtContent></w:sdt></w:smartTag>"))
                    .isEqualTo("Grønnvik");
        }

        @Test
        void aContentControlAroundParagraphsIsPassedThrough() throws Exception {
            assertThat(blocks("<w:sdt><w:sdtPr><w:alias w:val=\"Dato\"/></w:sdtPr><w:sdtContent>" + p("en") + p("to")
                            + "</w:sdtContent></w:sdt>"))
                    .containsExactly(Block.paragraph("en"), Block.paragraph("to"));
        }
    }

    @Nested
    class Links {

        @Test
        void leadWhereTheirRelationLeads() throws Exception {
            file.link("rId7", "https://varme.example/kart?a=1");

            assertThat(text(r("se ") + "<w:hyperlink r:id=\"rId7\" w:anchor=\"s2\">" + r("kar") + r("tet")
                            + "</w:hyperlink>"))
                    .isEqualTo("se [kartet](https://varme.example/kart?a=1#s2)");
        }

        @Test
        void withinTheFileAreText() throws Exception {
            assertThat(text("<w:hyperlink w:anchor=\"v1\">" + r("vedlegg 1") + "</w:hyperlink>"))
                    .isEqualTo("vedlegg 1");
        }

        @Test
        void thatLeadNowhereAreText() throws Exception {
            assertThat(text("<w:hyperlink r:id=\"rId99\">" + r("borte") + "</w:hyperlink>"))
                    .isEqualTo("borte");
        }

        @Test
        void areMadeByFieldsToo() throws Exception {
            assertThat(text("""
                    <w:r><w:fldChar w:fldCharType="begin"/></w:r>
                    <w:r><w:instrText> HYPER</w:instrText></w:r><w:r><w:instrText>LINK "https://a.example/x" \\o "tips" </w:instrText></w:r>
                    <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kartet</w:t></w:r>
                    <w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>, og </w:t></w:r>
                    <w:fldSimple w:instr="HYPERLINK https://b.example"><w:r><w:t>mer</w:t></w:r></w:fldSimple>""")).isEqualTo("[kartet](https://a.example/x), og [mer](https://b.example)");
        }

        @Test
        void ofAFieldWithinTheFileAreText() throws Exception {
            assertThat(text("<w:fldSimple w:instr=\" HYPERLINK \\l &quot;v1&quot; \">" + r("vedlegg 1")
                            + "</w:fldSimple>"))
                    .isEqualTo("vedlegg 1");
        }

        @Test
        void otherFieldsAreWhatTheyShow() throws Exception {
            assertThat(text("""
                    <w:r><w:t>Figur </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>SEQ Figur</w:instrText>
                    <w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r>
                    <w:fldSimple w:instr="DATE"><w:r><w:t> i dag</w:t></w:r></w:fldSimple>""")).isEqualTo("Figur 1 i dag");
        }
    }

    @Nested
    class Notes {

        private static final String NOTES = """
                <w:%1$s w:id="-1" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:%1$s>
                <w:%1$s w:id="4"><w:p><w:r><w:%1$sRef/></w:r><w:r><w:t> Fire.</w:t></w:r></w:p>
                <w:p><w:r><w:t>Mer.</w:t></w:r></w:p></w:%1$s>
                <w:%1$s w:id="2"><w:p><w:r><w:t>To </w:t></w:r><w:hyperlink r:id="x"><w:r><w:t>her</w:t></w:r></w:hyperlink>
                </w:p></w:%1$s>""";

        @Test
        void areCountedAsTheyAreReferredToAndEndnotesAfterThem() throws Exception {
            file.footnotes(NOTES.formatted("footnote"));
            file.endnotes(NOTES.formatted("endnote"));

            var read = read("<w:p>" + r("a") + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>" + r(" b")
                    + "<w:r><w:footnoteReference w:id=\"4\"/></w:r>" + r(" c")
                    + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>");

            assertThat(read.blocks()).containsExactly(Block.paragraph("a[^3] b[^1] c[^2]"));
            assertThat(read.notes())
                    .containsExactly(Map.entry("1", "Fire. Mer."), Map.entry("2", "To her"), Map.entry("3", "To her"));
        }

        @Test
        void thatAreNotThereAreNotReferredTo() throws Exception {
            assertThat(text(r("a") + "<w:r><w:footnoteReference w:id=\"4\"/></w:r>"))
                    .isEqualTo("a");
        }
    }

    @Nested
    class Tables {

        private String cell(String properties, String text) {
            return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
        }

        private String table(String rows) throws Exception {
            return blocks("<w:tbl>" + rows + "</w:tbl>").getFirst().text();
        }

        @Test
        void takeTheirFirstRowAsHead() throws Exception {
            assertThat(table("<w:tr>" + cell("", "a|b") + cell("", "c") + "</w:tr><w:sdt><w:sdtContent><w:tr>"
                            + cell("", "1") + "<w:tc>" + p("2") + p("[3]") + "</w:tc></w:tr></w:sdtContent></w:sdt>"))
                    .isEqualTo("| a\\|b | c |\n|---|---|\n| 1 | 2 \\[3\\] |");
        }

        @Test
        void haveTheTextOfMergedCellsOnce() throws Exception {
            assertThat(table("<w:tr>" + cell("<w:gridSpan w:val=\"2\"/>", "a")
                            + cell("<w:vMerge w:val=\"restart\"/>", "b") + "</w:tr><w:tr>" + cell("", "1")
                            + cell("", "2") + cell("<w:vMerge/>", "") + "</w:tr>"))
                    .isEqualTo("| a | | b |\n|---|---|---|\n| 1 | 2 | |");
        }

        @Test
        void leaveRoomWhereARowBeginsLater() throws Exception {
            assertThat(table("<w:tr>" + cell("", "a") + cell("", "b")
                            + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("", "c") + "</w:tr>"))
                    .isEqualTo("| a | b |\n|---|---|\n| | c |");
        }

        @Test
        void haveNoBoldHead() throws Exception {
            var bold = "<w:tc><w:p>" + r("<w:b/>", "a") + "</w:p></w:tc>";

            assertThat(table("<w:tr>" + bold + bold + "</w:tr><w:tr>" + bold + cell("", "c") + "</w:tr>"))
                    .isEqualTo("| a | a |\n|---|---|\n| **a** | c |");
        }

        @Test
        void takeTheTextOfTablesInThem() throws Exception {
            assertThat(table("<w:tr>" + cell("", "a") + "<w:tc><w:tbl><w:tr>" + cell("", "b") + cell("", "c")
                            + "</w:tr></w:tbl>" + p("d") + "</w:tc></w:tr>"))
                    .isEqualTo("| a | b c d |\n|---|---|");
        }

        @Test
        void ofOneCellAreFrames() throws Exception {
            assertThat(blocks("<w:tbl><w:tr><w:tc>" + styled("Overskrift1", "Boks") + p("tekst")
                            + "</w:tc></w:tr></w:tbl>"))
                    .containsExactly(Block.heading(1, "", "Boks"), Block.paragraph("tekst"));
        }

        @Test
        void thatSpanMoreColumnsThanThereAreAreBounded() throws Exception {
            assertThat(table("<w:tr>" + cell("<w:gridSpan w:val=\"2000000000\"/>", "a") + cell("", "") + "</w:tr>")
                            .length())
                    .isLessThan(2000);
        }
    }

    @Nested
    class Drawings {

        private static final String PICTURE = """
                <w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bilde 1" descr="%s"/><a:graphic><a:graphicData><pic:pic>
                <pic:nvPicPr><pic:cNvPr id="0" name="kart.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%s"/></pic:blipFill>
                </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""";

        private static final String BOX = """
                <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Boks"/>
                <wps:wsp><wps:txbx><w:txbxContent>%1$s</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice>
                <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>%1$s</w:txbxContent></v:textbox></v:shape></w:pict>
                </mc:Fallback></mc:AlternateContent></w:r>""";

        @Test
        void aPictureFollowsTheTextItStandsIn() throws Exception {
            file.media("rId5", "image1.png", Archive.PNG);

            var read = read("<w:p>" + r("før ") + PICTURE.formatted("Et [kart]", "rId5") + r("etter") + "</w:p><w:p>"
                    + PICTURE.formatted("", "rId5") + "</w:p>");

            assertThat(read.blocks())
                    .containsExactly(
                            Block.paragraph("før etter"), Block.picture(0, "Et \\[kart\\]"), Block.picture(0, ""));
            assertThat(read.pictures()).singleElement().satisfies(picture -> {
                assertThat(picture.type()).isEqualTo(FileType.PNG);
                assertThat(picture.content()).isEqualTo(Archive.PNG);
            });
        }

        @Test
        void anOldPictureIsOneToo() throws Exception {
            file.media("rId5", "image1.jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});

            assertThat(
                            blocks(
                                    "<w:p><w:r><w:pict><v:shape alt=\"Kart\"><v:imagedata r:id=\"rId5\"/></v:shape></w:pict></w:r></w:p>"))
                    .containsExactly(Block.picture(0, "Kart"));
        }

        @Test
        void aPictureIsFoundWhereverItLies() throws Exception {
            file.media("rId5", "image1.png", Archive.PNG)
                    .relation("rId6", "image", "../word/./media/image1.png", false)
                    .relation("rId7", "image", "/word/media/image1.png", false);

            assertThat(blocks("<w:p>" + PICTURE.formatted("a", "rId6") + PICTURE.formatted("b", "rId7") + "</w:p>"))
                    .containsExactly(Block.picture(0, "a"), Block.picture(0, "b"));
        }

        @Test
        void whatABrowserDoesNotShowIsLeftOut() throws Exception {
            file.media("rId5", "image1.png", "no picture".getBytes(StandardCharsets.US_ASCII));

            var read = read("<w:p>" + PICTURE.formatted("Kart", "rId5") + PICTURE.formatted("", "rId6") + """
                    <w:r><w:drawing><wp:inline><wp:docPr id="3" name="Diagram 3"/><a:graphic><a:graphicData><c:chart r:id="rId8"/>
                    </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""");

            assertThat(read.blocks()).isEmpty();
            assertThat(read.leftOut())
                    .containsExactly(
                            new LeftOut(LeftOut.Kind.PICTURE, "Kart"),
                            new LeftOut(LeftOut.Kind.PICTURE, "kart.png"),
                            new LeftOut(LeftOut.Kind.PICTURE, "Diagram 3"));
        }

        @Test
        void aBoxFollowsTheParagraphItHangsOnOnce() throws Exception {
            assertThat(blocks("<w:p>" + r("før ") + BOX.formatted(p("i boksen") + styled("Overskrift1", "Merk"))
                            + r("etter") + "</w:p>" + p("neste")))
                    .containsExactly(
                            Block.paragraph("før etter"),
                            Block.paragraph("i boksen"),
                            Block.heading(1, "", "Merk"),
                            Block.paragraph("neste"));
        }

        @Test
        void theFieldsAroundABoxAreNotItsOwn() throws Exception {
            var field =
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"https://a.example\"</w:instrText>"
                            + "<w:fldChar w:fldCharType=\"separate\"/></w:r>";

            assertThat(blocks("<w:p>" + field + r("lenke") + BOX.formatted(p("boks")) + "</w:p>"))
                    .containsExactly(Block.paragraph("[lenke](https://a.example)"), Block.paragraph("boks"));
        }

        @Test
        void anObjectOfAnotherProgramIsLeftOutByTheNameOfThatAndARuleIsNothing() throws Exception {
            var read = read("<w:p><w:r><w:object><v:shape/><o:OLEObject ProgID=\"Excel.Sheet\"/></w:object></w:r>"
                    + "<w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r></w:p>");

            assertThat(read.leftOut()).containsExactly(new LeftOut(LeftOut.Kind.PICTURE, "Excel.Sheet"));
        }

        @Test
        void lettersInADrawingThatIsNoBoxAreNoText() throws Exception {
            var read = read(
                    "<w:p><w:r><w:drawing><wp:inline><wp:docPr name=\"Lerret\"/><a:t>x</a:t></wp:inline></w:drawing></w:r></w:p>");

            assertThat(read.leftOut()).containsExactly(new LeftOut(LeftOut.Kind.PICTURE, "Lerret"));
        }

        @Test
        void theOldFormCountsWhereOnlyItShowsSomething() throws Exception {
            file.media("rId5", "image1.png", Archive.PNG);

            assertThat(blocks("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"aink\"/><mc:Fallback>"
                            + "<w:pict><v:shape><v:imagedata r:id=\"rId5\"/></v:shape></w:pict>"
                            + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"))
                    .containsExactly(Block.picture(0, ""));
        }
    }

    @Nested
    class LeavingsOfThem {

        private LeftOut out(LeftOut.Kind kind, String text) {
            return new LeftOut(kind, text);
        }

        @Test
        void deletionsAreLeftOutAndInsertionsRead() throws Exception {
            var read = read(
                    "<w:p>" + r("skal ") + "<w:del w:id=\"1\"><w:r><w:delText>ik</w:delText></w:r></w:del><w:del><w:r>"
                            + "<w:delText>ke </w:delText></w:r></w:del><w:ins>" + r("nå ") + "</w:ins>" + r("ta ")
                            + "<w:moveFrom>" + r("bort") + "</w:moveFrom><w:moveTo>" + r("inn") + "</w:moveTo></w:p>");

            assertThat(read.blocks()).containsExactly(Block.paragraph("skal nå ta inn"));
            assertThat(read.leftOut())
                    .containsExactly(out(LeftOut.Kind.DELETED, "ikke"), out(LeftOut.Kind.DELETED, "bort"));
            assertThat(read.hasTrackedChanges()).isTrue();
        }

        @Test
        void aDocumentThatNobodyChangedSaysSo() throws Exception {
            assertThat(read(p("a")).hasTrackedChanges()).isFalse();
        }

        @Test
        void aParagraphWhoseEndIsDeletedGoesOnInTheNext() throws Exception {
            var read = read(
                    "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("en ") + "</w:p>" + styled("Overskrift1", "to"));

            assertThat(read.blocks()).containsExactly(Block.heading(1, "", "en to"));
            assertThat(read.hasTrackedChanges()).isTrue();
        }

        @Test
        void aDeletedRowIsLeftOut() throws Exception {
            var read = read("<w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr>"
                    + "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("c") + "</w:tc><w:tc>" + p("d")
                    + "</w:tc></w:tr></w:tbl>");

            assertThat(read.blocks()).containsExactly(Block.table("| a | b |\n|---|---|"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.DELETED, "c d"));
        }

        @Test
        void hiddenTextIsLeftOut() throws Exception {
            var read = read("<w:p>" + r("sy") + r("<w:vanish/>", "u") + r("<w:rStyle w:val=\"Skjult\"/>", "synlig")
                    + r("<w:vanish w:val=\"0\"/>", "nlig") + "</w:p>");

            assertThat(read.blocks()).containsExactly(Block.paragraph("synlig"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.HIDDEN, "usynlig"));
        }

        @Test
        void somethingMovedHereIsAChange() throws Exception {
            assertThat(read("<w:p><w:moveTo>" + r("a") + "</w:moveTo></w:p>").hasTrackedChanges())
                    .isTrue();
        }

        @Test
        void aParagraphOrARowPutInIsAChange() throws Exception {
            var row = "<w:tbl><w:tr>%s<w:tc>" + p("a") + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr></w:tbl>";

            assertThat(read("<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>" + r("a") + "</w:p>")
                            .hasTrackedChanges())
                    .isTrue();
            assertThat(read(row.formatted("<w:trPr><w:ins/></w:trPr>")).hasTrackedChanges())
                    .isTrue();
            assertThat(read(row.formatted("")).hasTrackedChanges()).isFalse();
        }

        @Test
        void theLastParagraphKeepsItsWordsEvenIfItsEndIsDeleted() throws Exception {
            assertThat(blocks("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("en") + "</w:p>"))
                    .containsExactly(Block.paragraph("en"));
        }

        @Test
        void hiddenByItsStyleIsLeftOutUnlessItSaysOtherwise() throws Exception {
            var read = read("<w:p><w:pPr><w:pStyle w:val=\"Usynlig\"/></w:pPr>" + r("u")
                    + r("<w:vanish w:val=\"0\"/>", "synlig") + "</w:p>" + p("a"));

            assertThat(read.blocks()).containsExactly(Block.paragraph("synlig"), Block.paragraph("a"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.HIDDEN, "u"));
        }

        @Test
        void aHiddenParagraphIsNotCountedInItsList() throws Exception {
            file.numbering(
                    "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>"
                            + "<w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num>");
            var hidden = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr></w:pPr>"
                    + r("<w:vanish/>", "x") + "</w:p>";

            assertThat(blocks(item(1, 0, "a") + hidden + item(1, 0, "b")))
                    .containsExactly(Block.item(1, "1", "a"), Block.item(1, "2", "b"));
        }

        @Test
        void aFieldThatIsHiddenOrDeletedOrInATableOfContentsEndsThere() throws Exception {
            var begin = "<w:fldChar w:fldCharType=\"begin\"/>";
            var end = "<w:fldChar w:fldCharType=\"end\"/>";

            assertThat(text(r("a") + "<w:r>" + begin + "</w:r><w:r><w:rPr><w:vanish/></w:rPr>" + end + "</w:r>"
                            + r("b")))
                    .isEqualTo("ab");
            assertThat(text(r("a") + "<w:r>" + begin + "</w:r><w:del><w:r>" + end + "</w:r></w:del>" + r("b")))
                    .isEqualTo("ab");
            assertThat(blocks("<w:p><w:r>" + begin + "</w:r></w:p><w:p><w:pPr><w:pStyle w:val=\"INNH1\"/></w:pPr><w:r>"
                            + end + "</w:r></w:p>" + p("b")))
                    .containsExactly(Block.paragraph("b"));
        }

        @Test
        void commentsAreLeftOut() throws Exception {
            file.comments("<w:comment w:id=\"0\" w:author=\"N\">" + p("Er dette") + p("nok?") + "</w:comment>");

            var read = read("<w:p><w:commentRangeStart w:id=\"0\"/>" + r("tekst")
                    + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>");

            assertThat(read.blocks()).containsExactly(Block.paragraph("tekst"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.COMMENT, "Er dette nok?"));
        }

        @Test
        void headsAndFeetAreLeftOutOnceEach() throws Exception {
            file.header("header1", p("Utkast")).header("header2", p("Utkast")).header("header3", "<w:p/>");

            assertThat(read(p("a")).leftOut()).containsExactly(out(LeftOut.Kind.HEADER_OR_FOOTER, "Utkast"));
        }

        @Test
        void aTableOfContentsInItsControlIsLeftOut() throws Exception {
            var read = read(
                    "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                            + "<w:sdtContent>" + styled("Normal", "Innhold") + styled("INNH1", "1 Bakgrunn")
                            + "</w:sdtContent></w:sdt>"
                            + p("a"));

            assertThat(read.blocks()).containsExactly(Block.paragraph("a"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.TABLE_OF_CONTENTS, "Innhold 1 Bakgrunn"));
        }

        @Test
        void aTableOfContentsByItsFieldIsLeftOut() throws Exception {
            var read = read("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText> TOC \\o \"1-3\"</w:instrText>"
                    + "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("1 Bakgrunn") + "</w:p>" + p("2 Formål")
                    + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r("a") + "</w:p>");

            assertThat(read.blocks()).containsExactly(Block.paragraph("a"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.TABLE_OF_CONTENTS, "1 Bakgrunn 2 Formål"));
        }

        @Test
        void aTableOfContentsByItsStylesIsLeftOut() throws Exception {
            var read = read(styled("INNH1", "1 Bakgrunn") + styled("INNH1", "2 Formål") + p("a"));

            assertThat(read.blocks()).containsExactly(Block.paragraph("a"));
            assertThat(read.leftOut()).containsExactly(out(LeftOut.Kind.TABLE_OF_CONTENTS, "1 Bakgrunn 2 Formål"));
        }
    }

    @Test
    void aListItemOfAListThatIsNotThereIsAParagraph() throws Exception {
        assertThat(blocks(item(7, 0, "a"))).containsExactly(Block.paragraph("a"));
    }

    @Test
    void aDocumentThatDoesNotSayWhereItsTextIsHasItWhereWordPutsIt() throws Exception {
        var alone = new Archive().part("word/document.xml", "<document><body><p><r><t>a</t></r></p></body></document>");

        assertThat(WordManuscript.read(alone.write(folder)).blocks()).containsExactly(Block.paragraph("a"));
    }

    @Test
    void emptyParagraphsAreNoBlocks() throws Exception {
        assertThat(blocks("<w:p/>" + p(" ") + p("a"))).containsExactly(Block.paragraph("a"));
    }
}
