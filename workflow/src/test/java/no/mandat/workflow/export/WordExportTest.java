package no.mandat.workflow.export;

import static no.mandat.workflow.export.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import no.mandat.workflow.export.ExportBlock.Box;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Align;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import no.mandat.workflow.export.Inline.Link;
import no.mandat.workflow.export.Inline.Words;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordExportTest {

    @Test
    void isReadByAnotherProgram() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx(Samples.everything(Samples.NB))))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> "Title".equals(paragraph.getStyle()))
                            .map(paragraph -> paragraph.getText()))
                    .containsExactly("Ekspertutvalg om kritiske råvarer og sirkulær økonomi i nordlige strøk");
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(paragraph -> paragraph.getText()))
                    .hasSize(3)
                    .startsWith("Bakgrunn og formål");
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> "ListNumber".equals(paragraph.getStyle()))
                            .map(paragraph -> paragraph.getNumLevelText()))
                    .startsWith("%1)", "%1)", "%1)", "%3.");
            assertThat(word.getTables()).hasSize(3).allSatisfy(table -> assertThat(
                            table.getRow(0).isRepeatHeader())
                    .isTrue());
            assertThat(word.getFootnotes().stream()
                            .flatMap(note -> note.getParagraphs().stream())
                            .map(paragraph -> paragraph.getText().strip())
                            .filter(text -> !text.isEmpty()))
                    .hasSize(2);
            assertThat(word.getAllPictures()).hasSize(4);
            assertThat(word.getHyperlinks())
                    .extracting(link -> link.getURL())
                    .contains("https://example.org/rapport?a=1&b=2", "mailto:post@example.org");
            assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith("Ekspertutvalg");
            assertThat(word.getProperties().getCoreProperties().getCreator()).isEqualTo("Næringsdepartementet");
            assertThat(word.getFooterList().stream()
                            .map(footer -> footer.getText().strip()))
                    .anyMatch(text -> text.startsWith("Versjon 2 · fingeravtrykk 3f2a9c01"));
        }
    }

    @Test
    void tellsOfEachPictureWhatItShows() {
        var picture = Samples.picture("png");
        var document = part(
                "word/document.xml",
                Samples.of(
                        new Picture(picture, "Et kart", ""),
                        new Picture(picture, "", "Figur 2"),
                        new Picture(picture, "", "")));
        assertThat(document).contains("descr=\"Et kart\"", "descr=\"Figur 2\"", "descr=\"Bilde\"");
    }

    @Test
    void writesATableThatIsTooWideForAnyPageRowByRow() throws IOException {
        var row = IntStream.range(0, 41)
                .mapToObj(i -> new Cell(Align.LEFT, i == 1 ? List.of() : words("k" + i)))
                .toList();
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(docx(Samples.of(new Table("", row, List.of(row, row))))))) {
            assertThat(word.getTables()).isEmpty();
            assertThat(word.getParagraphs().stream()
                            .map(paragraph -> paragraph.getText())
                            .filter(text -> text.startsWith("k0 · k2 · k3 · ") && text.endsWith(" · k40")))
                    .hasSize(3);
        }
    }

    @Test
    void setsABoxOffByAStyleAndGivesItAHeading() throws IOException {
        var docx = docx(
                Samples.withNote(new Heading(1, "1", words("Kapittel")), Samples.box(), Paragraph.of(words("etter"))));
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle() != null)
                            .filter(paragraph -> paragraph.getStyle().startsWith("Heading"))
                            .map(paragraph -> paragraph.getStyle() + " " + paragraph.getText()))
                    .containsExactly("Heading1 Kapittel", "Heading2 Anbefaling 5.1", "Heading3 Dissens fra Ada");
            assertThat(word.getParagraphs().stream().filter(paragraph -> "BoxText".equals(paragraph.getStyle())))
                    .hasSize(2);
            var after = word.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals("etter"))
                    .findFirst()
                    .orElseThrow();
            assertThat(after.getStyle()).isEqualTo("BodyText");
            assertThat(after.getCTP().getPPr().isSetPBdr()).isFalse();
        }
    }

    @Test
    void contentsWithoutANumberStandWhereTheWordsOfTheOthersDo() {
        var document = part(
                "word/document.xml",
                Samples.of(
                        new Heading(1, "1", words("Innledning")),
                        new Heading(1, "", words("Merknader")),
                        new Heading(1, "Vedlegg 1", words("Svar")),
                        new Box(Box.Look.FOREMOST, 2, words("Anbefaling 5.1"), List.of())));
        var contents = document.substring(document.indexOf("w:docPartGallery"), document.indexOf("</w:sdt>"));
        assertThat(contents)
                .containsPattern(">1</w:t><w:tab></w:tab><w:t[^>]*>Innledning<")
                .containsPattern("<w:r><w:tab></w:tab><w:t[^>]*>Merknader<")
                .containsPattern("<w:r><w:tab></w:tab><w:t[^>]*>Vedlegg 1  Svar<")
                .containsPattern("<w:r><w:tab></w:tab><w:t[^>]*>Anbefaling 5.1<");
    }

    @Test
    void keepsALabelOnThePageOfWhatItSays() {
        var label = new Paragraph(Paragraph.Kind.LABEL, "", words("Begrunnelse"));
        assertThat(part("word/document.xml", Samples.of(label))).contains("w:pStyle w:val=\"Label\"");
        assertThat(part(
                        "word/document.xml",
                        Samples.of(new Box(Box.Look.FOREMOST, 2, words("Anbefaling"), List.of(label)))))
                .contains("w:pStyle w:val=\"BoxLabel\"");
        assertThat(part("word/styles.xml", Samples.of(label)))
                .containsPattern("(?s)w:styleId=\"Label\".*?<w:keepNext/>")
                .containsPattern("(?s)w:styleId=\"BoxLabel\".*?<w:keepNext/>");
    }

    @Test
    void speaksItsLanguage() {
        var nynorsk = Samples.everything(Locale.of("nn", "NO"));
        assertThat(part("word/styles.xml", nynorsk)).contains("w:lang w:val=\"nn-NO\"");
        assertThat(part("word/document.xml", nynorsk)).contains("Innhald").contains(" TOC \\o");
    }

    @Test
    void takesNothingForMarkup() {
        var typed = "<script>alert(1)</script> & \"' ]]> \u0000\u0007\uD800";
        var document = part(
                "word/document.xml",
                Samples.of(Paragraph.of(List.of(
                        Words.plain(typed), new Link("https://example.org/\"><x>", List.of(Words.plain(typed)))))));
        assertThat(document)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp;")
                .doesNotContain("<script>", "\u0007");
    }

    @Test
    void givesTheSameBytesForTheSameDocument() {
        var document = Samples.everything(Samples.NB);
        assertThat(docx(document)).isEqualTo(docx(document));
    }

    @Test
    void writesSixtyPagesInGoodTime() {
        long begun = System.nanoTime();
        var docx = docx(Samples.sixtyPages());
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("Word · sixty pages · %d ms%n", taken.toMillis());
        assertThat(taken).isLessThan(Duration.ofSeconds(30));
        assertThat(docx).isNotEmpty();
    }

    @Test
    void writesADocumentWithNothingInIt() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx(Samples.of(Paragraph.of(words(""))))))) {
            assertThat(word.getParagraphs()).isNotEmpty();
        }
    }

    private static byte[] docx(ExportDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String part(String name, ExportDocument document) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx(document)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(name);
    }
}
