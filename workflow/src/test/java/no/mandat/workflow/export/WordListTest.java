package no.mandat.workflow.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import no.mandat.workflow.export.WordList.Column;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A list as Word: read by another program, and written as its rows come. */
class WordListTest {

    private static final List<Column> COLUMNS = List.of(new Column("Innspill", 30), new Column("Svar", 70));

    private static final WordList LIST = new WordList(
            new ExportFacts(
                    "Ferjeutvalget",
                    "Innspillspunkter",
                    "Hydrogen på sjøen",
                    "",
                    List.of("Innspillsrunde 2", "Utvalg: Alle"),
                    "",
                    "",
                    LocalDate.of(2026, 11, 27),
                    Locale.of("nb", "NO")),
            COLUMNS);

    private static byte[] written(Iterator<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        LIST.writeTo(out, rows);
        return out.toByteArray();
    }

    private static byte[] written(String... cells) throws IOException {
        return written(List.of(List.of(cells)).iterator());
    }

    @Test
    void isATableOnPagesThatLieWhoseHeadStandsOnEach() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(written("Lageret\nmangler.", "Ja.")))) {
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "Title".equals(paragraph.getStyle()))
                    .singleElement()
                    .returns("Hydrogen på sjøen", paragraph -> paragraph.getText());
            assertThat(word.getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .contains("Innspillsrunde 2", "Utvalg: Alle");
            assertThat(word.getTables()).singleElement().satisfies(table -> {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                assertThat(table.getRow(0).getCell(1).getText()).isEqualTo("Svar");
                assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("Lageret\nmangler.");
                assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("Ja.");
                assertThat(table.getRow(1).isCantSplitRow())
                        .as("a row longer than a page goes on on the next")
                        .isFalse();
                assertThat(table.getStyleID()).isEqualTo("MandatTable");
            });
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Hydrogen på sjøen");
        }
    }

    @Test
    void takesNothingThatWasTypedForAFieldOrMarkup() throws IOException {
        var typed = "=SUM(A1) { HYPERLINK \"x\" } </w:t><w:fldSimple w:instr=\"DDEAUTO c:\\\\x\"/> \u0000\uD800 & ]]>";
        var part = document(written(typed, "DDEAUTO calc"));
        assertThat(part).doesNotContain("<w:fldSimple", "<w:instrText", "<w:fldChar", "<w:hyperlink");
        try (var word = new XWPFDocument(new ByteArrayInputStream(written(typed, "DDEAUTO calc")))) {
            assertThat(word.getTables().getFirst().getRow(1).getCell(0).getText())
                    .startsWith("=SUM(A1) { HYPERLINK \"x\" } </w:t><w:fldSimple");
        }
    }

    private static String document(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no document");
    }

    @Test
    void isWrittenAsItsRowsCome() throws IOException {
        var out = new ByteArrayOutputStream();
        LIST.writeTo(
                out,
                IntStream.range(0, 20_000)
                        .mapToObj(number -> {
                            if (number == 19_999) {
                                assertThat(out.size())
                                        .as("most is written before the last row is read")
                                        .isGreaterThan(100_000);
                            }
                            return List.of("Innspill " + number, "Svar " + Integer.toHexString(number * 31));
                        })
                        .iterator());
        assertThat(document(out.toByteArray())).contains("Innspill 19999");
    }
}
