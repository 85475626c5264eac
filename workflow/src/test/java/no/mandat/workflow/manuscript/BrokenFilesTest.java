package no.mandat.workflow.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.xml.XmlTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are packed well and lie within. They are read as far as they make sense, or refused; nothing else. */
@Timeout(60)
class BrokenFilesTest {

    @TempDir
    Path folder;

    private static String nested(int depth, String tag, String around) {
        return around.formatted(("<" + tag + ">").repeat(depth) + ("</" + tag + ">").repeat(depth));
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("x.docx"), "nothing");

        assertThatThrownBy(() -> WordManuscript.read(file)).isInstanceOf(ZipException.class);
        assertThatThrownBy(() -> OpenDocumentManuscript.read(file)).isInstanceOf(ZipException.class);
    }

    @Test
    void whatLacksItsTextIsRefused() throws Exception {
        var file = new Archive().part("x.xml", "<x/>").write(folder);

        assertThatThrownBy(() -> WordManuscript.read(file)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> OpenDocumentManuscript.read(file)).isInstanceOf(FileNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tekst",
                "<w:document>",
                "<document><body></document>",
                "<document/><document/>",
                "<document a=1/>",
                "<document>&lol;</document>"
            })
    void whatIsNoXmlIsRefused(String content) throws Exception {
        var file = new Archive()
                .part("word/document.xml", content)
                .part("content.xml", content)
                .write(folder);

        assertThatThrownBy(() -> WordManuscript.read(file)).isInstanceOf(XMLStreamException.class);
        assertThatThrownBy(() -> OpenDocumentManuscript.read(file)).isInstanceOf(XMLStreamException.class);
    }

    @Test
    void whatIsNestedTooDeepIsRefused() throws Exception {
        for (var tag : List.of("p", "tbl", "list", "x")) {
            var file = new Archive()
                    .part("word/document.xml", nested(10_000, tag, "<document><body>%s</body></document>"))
                    .part("content.xml", nested(10_000, tag, "<document><body><text>%s</text></body></document>"))
                    .write(folder);

            assertThatThrownBy(() -> WordManuscript.read(file)).isInstanceOf(XMLStreamException.class);
            assertThatThrownBy(() -> OpenDocumentManuscript.read(file)).isInstanceOf(XMLStreamException.class);
        }
    }

    @Test
    void whatIsNestedAsDeepAsIsTakenIsRead() throws Exception {
        for (var tag : List.of("p", "tbl", "sdt", "txbxContent", "AlternateContent")) {
            assertThat(new WordFile()
                            .body(nested(90, "w:" + tag, "%s"))
                            .read(folder)
                            .blocks())
                    .isEmpty();
        }
        for (var tag :
                List.of("text:p", "text:list", "text:list-item", "table:table", "draw:frame", "draw:g", "text:note")) {
            assertThat(new OpenDocumentFile()
                            .text(nested(90, tag, "%s"))
                            .read(folder)
                            .blocks())
                    .isEmpty();
        }
    }

    @Test
    void entitiesOfItsOwnAreNotRead() throws Exception {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"boom\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]><x><p>&a;&f;</p></x>";

        assertThatThrownBy(() -> new XmlTree().read(new ByteArrayInputStream(bomb.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(XMLStreamException.class);
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeItFillsTheMemory() {
        var many = "<x>" + "<y/>".repeat(400_000) + "</x>";
        var length = "<x>" + "y".repeat(11_000_000) + "</x>";

        for (var content : List.of(many, length)) {
            assertThatThrownBy(() ->
                            new XmlTree().read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                            .isEqualTo(new AttachmentRefusal.UnpacksToTooMuch()));
        }
    }

    @Test
    void whatIsRepeatedTooOftenIsRefused() {
        var row =
                "<table:table-row table:number-rows-repeated=\"1000000000\"><table:table-cell table:number-columns-repeated=\"90\">"
                        + "<text:p>x</text:p></table:table-cell></table:table-row>";

        assertThatThrownBy(() -> new OpenDocumentFile()
                        .text("<table:table>" + row + "</table:table>")
                        .read(folder))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void stylesThatAreBasedOnThemselvesEnd() throws Exception {
        var word = new WordFile().styles("""
                        <w:style w:type="paragraph" w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="B"/></w:style>
                        <w:style w:type="paragraph" w:styleId="B"><w:name w:val="b"/><w:basedOn w:val="A"/></w:style>""").body(WordFile.styled("A", "x"));
        var open = new OpenDocumentFile()
                .named("<style:style style:family=\"paragraph\" style:name=\"A\" style:parent-style-name=\"A\"/>")
                .text("<text:p text:style-name=\"A\">x</text:p>");

        assertThat(word.read(folder).blocks()).containsExactly(Block.paragraph("x"));
        assertThat(open.read(folder).blocks()).containsExactly(Block.paragraph("x"));
    }

    @Test
    void aFieldThatNeverEndsTakesNothingButItsOwnWith() throws Exception {
        var begin = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>".repeat(5_000);
        var end = "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>".repeat(5_000);

        assertThat(new WordFile()
                        .body(begin + end + WordFile.p("x"))
                        .read(folder)
                        .blocks())
                .containsExactly(Block.paragraph("x"));
    }

    @Test
    @Timeout(20)
    void aParagraphOfManyPiecesIsReadInTime() throws Exception {
        var word = WordFile.r("ord ").repeat(70_000) + "<w:hyperlink r:id=\"x\">" + WordFile.r("a") + "</w:hyperlink>";
        var open = "<text:a xlink:href=\"https://x.example/" + "y".repeat(1_900) + "\">a</text:a> og ";

        var read = new WordFile().body("<w:p>" + word + "</w:p>").read(folder);
        var linked = new OpenDocumentFile()
                .text("<text:p>" + open.repeat(4_000) + "</text:p>")
                .read(folder);

        assertThat(read.blocks().getFirst().text()).hasSize(70_000 * 4 + 1);
        assertThat(linked.blocks().getFirst().text().length()).isLessThan(200_000);
    }
}
