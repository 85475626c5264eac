package no.mandat.workflow.manuscript;

import static no.mandat.workflow.manuscript.WordFile.item;
import static no.mandat.workflow.manuscript.WordFile.p;
import static no.mandat.workflow.manuscript.WordFile.r;
import static no.mandat.workflow.manuscript.WordFile.styled;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.mandat.workflow.manuscript.Block.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Word prints before paragraphs, which stands nowhere in the file. */
class WordNumberingTest {

    @TempDir
    Path folder;

    private static String level(int level, String format, String text) {
        return level(level, format, text, "");
    }

    private static String level(int level, String format, String text, String more) {
        return """
                <w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>""".formatted(level, format, more, text);
    }

    /** A way of numbering, and lists that follow it. */
    private static String numbering(String levels, String... lists) {
        return "<w:abstractNum w:abstractNumId=\"3\">" + levels + "</w:abstractNum>" + String.join("", lists);
    }

    private static String list(int list, String overrides) {
        return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"3\"/>%s</w:num>".formatted(list, overrides);
    }

    private List<String> labels(String numbering, String body) throws Exception {
        return labels("", numbering, body);
    }

    private List<String> labels(String styles, String numbering, String body) throws Exception {
        return new WordFile()
                .styles(styles).numbering(numbering).body(body).read(folder).blocks().stream()
                        .map(Block::label)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    decimal,     %1.,      1.,     2.
                    decimal,     (%1),     (1),    (2)
                    decimal,     § %1,     § 1,    § 2
                    decimalZero, %1,       01,     02
                    lowerLetter, %1),      a),     b)
                    upperLetter, %1.,      A.,     B.
                    lowerRoman,  %1.,      i.,     ii.
                    upperRoman,  Del %1,   Del I,  Del II
                    decimal,     "%1 ",    1,      2
                    ordinal,     %1,       1.,     2.
                    bullet,      "",      –,      –
                    bullet,      " ",      "",     ""
                    none,        Merk:,    Merk:,  Merk:
                    none,        %1,       "",     ""
                    cardinalText, %1,      1,      2
                    """)
    void printsByTheFormat(String format, String text, String first, String second) throws Exception {
        assertThat(labels(numbering(level(0, format, text), list(1, "")), item(1, 0, "a") + item(1, 0, "b")))
                .containsExactly(first, second);
    }

    @Test
    void countsLevelsWithinTheOnesAbove() throws Exception {
        var levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "%3)");

        assertThat(labels(
                        numbering(levels, list(1, "")),
                        item(1, 0, "a")
                                + item(1, 1, "b")
                                + item(1, 1, "c")
                                + item(1, 2, "d")
                                + item(1, 0, "e")
                                + item(1, 1, "f")
                                + item(1, 2, "g")))
                .containsExactly("1", "1.1", "1.2", "a)", "2", "2.1", "a)");
    }

    @Test
    void saysHowDeepAnItemStands() throws Exception {
        var read = new WordFile()
                .numbering(numbering(level(0, "bullet", "") + level(1, "bullet", "o"), list(1, "")))
                .body(item(1, 0, "a") + item(1, 1, "b"))
                .read(folder);

        assertThat(read.blocks()).containsExactly(Block.item(1, "–", "a"), Block.item(2, "–", "b"));
    }

    @Test
    void aLevelAboveThatHasNotComeYetIsPrintedAsItBegins() throws Exception {
        assertThat(labels(
                        numbering(level(0, "decimal", "%1") + level(1, "decimal", "%1.%2"), list(1, "")),
                        item(1, 1, "a") + item(1, 0, "b")))
                .containsExactly("1.1", "1");
    }

    @Test
    void printsAllInFiguresWhereALawyerWantsIt() throws Exception {
        assertThat(labels(
                        numbering(
                                level(0, "upperRoman", "%1.") + level(1, "lowerLetter", "%1.%2", "<w:isLgl/>"),
                                list(1, "")),
                        item(1, 0, "a") + item(1, 1, "b")))
                .containsExactly("I.", "1.1");
    }

    @Test
    void aLevelThatNeverRestartsGoesOn() throws Exception {
        assertThat(labels(
                        numbering(
                                level(0, "decimal", "%1") + level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>"),
                                list(1, "")),
                        item(1, 0, "a") + item(1, 1, "b") + item(1, 0, "c") + item(1, 1, "d")))
                .containsExactly("1", "1", "2", "2");
    }

    @Test
    void aLevelThatRestartsAfterTheFirstGoesOnAfterTheSecond() throws Exception {
        var levels = level(0, "decimal", "%1")
                + level(1, "decimal", "%2")
                + level(2, "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>");

        assertThat(labels(
                        numbering(levels, list(1, "")),
                        item(1, 2, "a") + item(1, 1, "b") + item(1, 2, "c") + item(1, 0, "d") + item(1, 2, "e")))
                .containsExactly("1", "1", "2", "1", "1");
    }

    @Test
    void listsOfOneNumberingCountTogether() throws Exception {
        assertThat(labels(
                        numbering(level(0, "decimal", "%1"), list(1, ""), list(2, "")),
                        item(1, 0, "a") + item(2, 0, "b") + item(1, 0, "c")))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aListThatSaysWhereItStartsStartsThereOnce() throws Exception {
        var from = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"%d\"/></w:lvlOverride>";

        assertThat(labels(
                        numbering(level(0, "decimal", "%1"), list(1, ""), list(2, from.formatted(7))),
                        item(1, 0, "a") + item(2, 0, "b") + item(2, 0, "c") + item(1, 0, "d")))
                .containsExactly("1", "7", "8", "9");
    }

    @Test
    void aListCanPrintInItsOwnWay() throws Exception {
        var own = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "lowerLetter", "%1)") + "</w:lvlOverride>";

        assertThat(labels(
                        numbering(level(0, "decimal", "%1"), list(1, ""), list(2, own)),
                        item(1, 0, "a") + item(2, 0, "b")))
                .containsExactly("1", "b)");
    }

    @Test
    void aStartIsWhereItBegins() throws Exception {
        var level =
                "<w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl>";

        assertThat(labels(numbering(level, list(1, "")), item(1, 0, "a") + item(1, 0, "b")))
                .containsExactly("4", "5");
    }

    @Test
    void hangsOnStyles() throws Exception {
        var styles = """
                <w:style w:type="paragraph" w:styleId="O1"><w:name w:val="heading 1"/>
                  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="O2"><w:name w:val="heading 2"/><w:basedOn w:val="O1"/></w:style>""";
        var levels = level(0, "decimal", "%1.", "<w:pStyle w:val=\"O1\"/>")
                + level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"O2\"/>");
        var unnumbered = "<w:p><w:pPr><w:pStyle w:val=\"O1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
                + r("Vedlegg") + "</w:p>";

        var read = new WordFile()
                .styles(styles)
                .numbering(numbering(levels, list(1, "")))
                .body(styled("O1", "a") + styled("O2", "b") + unnumbered + styled("O1", "c"))
                .read(folder);

        assertThat(read.blocks())
                .containsExactly(
                        Block.heading(1, "1.", "a"),
                        Block.heading(2, "1.1", "b"),
                        Block.heading(1, "", "Vedlegg"),
                        Block.heading(1, "2.", "c"));
    }

    @Test
    void aParagraphsLevelCountsInTheListOfItsStyle() throws Exception {
        var styles = """
                <w:style w:type="paragraph" w:styleId="L"><w:name w:val="Liste"/>
                  <w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""";
        var deeper = "<w:p><w:pPr><w:pStyle w:val=\"L\"/><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr>" + r("b")
                + "</w:p>";

        assertThat(labels(
                        styles,
                        numbering(level(0, "decimal", "%1") + level(1, "lowerLetter", "%2)"), list(1, "")),
                        styled("L", "a") + deeper))
                .containsExactly("1", "a)");
    }

    @Test
    void aListOfItsOwnCountsForMoreThanTheLevelOfTheStyle() throws Exception {
        var styles = """
                <w:style w:type="paragraph" w:styleId="L"><w:name w:val="Liste"/>
                  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""";
        var own = "<w:p><w:pPr><w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + r("b")
                + "</w:p>";

        assertThat(labels(
                        styles,
                        numbering(level(0, "decimal", "%1") + level(1, "lowerLetter", "%2)"), list(1, "")),
                        styled("L", "a") + own))
                .containsExactly("a)", "1");
    }

    @Test
    void aLevelBelowStartsWhereTheListSaysEachTime() throws Exception {
        var from = "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";

        assertThat(labels(
                        numbering(level(0, "decimal", "%1") + level(1, "decimal", "%2"), list(1, from)),
                        item(1, 0, "a") + item(1, 1, "b") + item(1, 0, "c") + item(1, 1, "d")))
                .containsExactly("1", "5", "2", "5");
    }

    @Test
    void aNumberingCanBeThatOfAStyle() throws Exception {
        var numbering = """
                <w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="Punkter"/></w:abstractNum>
                <w:abstractNum w:abstractNumId="4"><w:styleLink w:val="Punkter"/>%s</w:abstractNum>
                <w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Rund"/><w:styleLink w:val="Rund"/></w:abstractNum>
                %s<w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>""".formatted(level(0, "upperRoman", "%1"), list(1, ""));

        assertThat(labels(numbering, item(1, 0, "a") + item(2, 0, "b"))).containsExactly("I", "");
    }

    @Test
    void emptyParagraphsAndThoseInTablesAreCounted() throws Exception {
        assertThat(labels(
                        numbering(level(0, "decimal", "%1"), list(1, "")),
                        item(1, 0, "a") + item(1, 0, "") + "<w:tbl><w:tr><w:tc>" + item(1, 0, "b") + "</w:tc><w:tc>"
                                + p("") + "</w:tc></w:tr></w:tbl>" + item(1, 0, "c")))
                .containsExactly("1", "", "4");
    }

    @Test
    void aParagraphDeletedWholeIsNotCounted() throws Exception {
        var deleted = "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>"
                + "<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>";

        assertThat(labels(
                        numbering(level(0, "decimal", "%1"), list(1, "")), item(1, 0, "a") + deleted + item(1, 0, "b")))
                .containsExactly("1", "2");
    }

    @Test
    void levelsThatNoListHasAreTheLastOrTheFirst() throws Exception {
        var read = new WordFile()
                .numbering(numbering(level(0, "decimal", "%1") + level(8, "decimal", "%9"), list(1, "")))
                .body(item(1, 99, "a") + item(1, -5, "b"))
                .read(folder);

        assertThat(read.blocks()).containsExactly(Block.item(9, "1", "a"), Block.item(1, "1", "b"));
        assertThat(read.blocks()).extracting(Block::kind).containsOnly(Kind.ITEM);
    }
}
