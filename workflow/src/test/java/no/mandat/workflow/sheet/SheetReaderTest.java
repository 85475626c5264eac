package no.mandat.workflow.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.attachment.FileType;
import no.mandat.domain.shared.Refusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.sheet.SheetCell.Kind;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that another program wrote, and text as spreadsheets save it. */
class SheetReaderTest {

    private static final String ODS = """
            <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x">%s<office:body>
            <office:spreadsheet><table:table table:name="Ark1">%s</table:table></office:spreadsheet></office:body>
            </office:document-content>
            """;

    @TempDir
    Path folder;

    private static void refuses(ThrowingCallable call, Refusal why) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                .isEqualTo(why));
    }

    private Sheet excel(Workbook book) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (book;
                var out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return SheetReader.read(FileType.XLSX, file);
    }

    private Path zip(Map<String, String> parts) throws IOException {
        var file = folder.resolve("parts.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Sheet openDocument(String before, String rows) throws IOException {
        return SheetReader.read(FileType.ODS, zip(Map.of("content.xml", ODS.formatted(before, rows))));
    }

    private Sheet text(String text, Charset charset) throws IOException {
        return SheetReader.read(FileType.TEXT, Files.write(folder.resolve("text.csv"), text.getBytes(charset)));
    }

    private Sheet text(String text) throws IOException {
        return text(text, StandardCharsets.UTF_8);
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetCell::text).toList();
    }

    @Test
    void readsTextNumbersAndDatesOfExcelWithTheRowsNumbers() throws IOException {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet();
        var heading = sheet.createRow(0);
        heading.createCell(0).setCellValue(" Navn ");
        heading.createCell(3).setCellValue("Fra");
        var row = sheet.createRow(4);
        row.createCell(0).setCellValue("Máret & co");
        row.createCell(1).setCellValue(7);
        var date = row.createCell(3);
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
        date.setCellStyle(style);
        date.setCellValue(LocalDate.of(2026, 3, 1));

        var rows = excel(book).rows();

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 5);
        assertThat(texts(rows.getFirst())).containsExactly("Navn", "", "", "Fra");
        assertThat(texts(rows.get(1))).containsExactly("Máret & co", "7", "", "2026-03-01");
        assertThat(rows.get(1).cell(3).kind()).isEqualTo(Kind.DATE);
        assertThat(rows.get(1).cell(9).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d. mmmm yyyy", "[$-414]d. mmm. yyyy;@", "yyyy\\-mm\\-dd"})
    void knowsADateByWhatItsFormatShows(String format) throws IOException {
        assertThat(formatted(format)).isEqualTo(new SheetCell(Kind.DATE, "2026-03-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "#,##0 \"dager\"", "[Red]0", "General"})
    void takesNoNumberForADate(String format) throws IOException {
        assertThat(formatted(format)).isEqualTo(new SheetCell(Kind.TEXT, "46082"));
    }

    private SheetCell formatted(String format) throws IOException {
        var book = new XSSFWorkbook();
        var cell = book.createSheet().createRow(0).createCell(0);
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(46082);
        return excel(book).rows().getFirst().cell(0);
    }

    @Test
    void countsDaysAsTheWorkbookSays() throws IOException {
        var book = new XSSFWorkbook();
        book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
        var cell = book.createSheet().createRow(0).createCell(0);
        var style = book.createCellStyle();
        style.setDataFormat((short) 14);
        cell.setCellStyle(style);
        cell.setCellValue(1);

        assertThat(excel(book).rows().getFirst().cell(0).text()).isEqualTo("1904-01-02");
    }

    @Test
    void tellsFormulasAndFaultsFromWhatSomebodyTyped() throws IOException {
        var book = new XSSFWorkbook();
        var row = book.createSheet().createRow(0);
        row.createCell(0).setCellFormula("1+1");
        row.createCell(1).setCellErrorValue(FormulaError.NA.getCode());
        row.createCell(2).setCellValue("=1+1");

        assertThat(excel(book).rows().getFirst().cells())
                .extracting(SheetCell::kind)
                .containsExactly(Kind.FORMULA, Kind.FAULT, Kind.TEXT);
    }

    @Test
    void readsTheFirstSheetThatIsShown() throws IOException {
        var book = new XSSFWorkbook();
        book.createSheet("Hidden").createRow(0).createCell(0).setCellValue("hidden");
        book.createSheet("Shown").createRow(0).createCell(0).setCellValue("shown");
        book.setSheetHidden(0, true);
        book.setActiveSheet(1);

        assertThat(texts(excel(book).rows().getFirst())).containsExactly("shown");
    }

    @Test
    void hasNoRowsWhereNothingStands() throws IOException {
        var book = new XSSFWorkbook();
        book.createSheet().createRow(3).createCell(0).setCellValue("  ");

        assertThat(excel(book).rows()).isEmpty();
    }

    @Test
    @Timeout(20)
    void refusesTenThousandRowsWithoutReadingThem() throws IOException {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet();
        for (int i = 0; i < 10_000; i++) {
            sheet.createRow(i).createCell(0).setCellValue("person" + i + "@eksempel.invalid");
        }

        refuses(() -> excel(book), new AttachmentRefusal.TooManyRows(1_000));
    }

    @Test
    void takesAThousandRowsBesideTheHeading() throws IOException {
        assertThat(text("E-post\n" + "a@b.no\n".repeat(1_000)).rows()).hasSize(1_001);
        refuses(() -> text("E-post\n" + "a@b.no\n".repeat(1_001)), new AttachmentRefusal.TooManyRows(1_000));
    }

    @Test
    void readsOpenDocumentWithRepeatedCellsDatesFormulasAndRemarks() throws IOException {
        var rows = openDocument("", """
                        <table:table-row><table:table-cell office:value-type="string">
                          <office:annotation><text:p>husk</text:p></office:annotation>
                          <text:p>Navn</text:p><text:p>linje to</text:p></table:table-cell>
                        <table:table-cell table:number-columns-repeated="2"/>
                        <table:table-cell office:value-type="date" office:date-value="2026-03-01T00:00:00">
                          <text:p>1. mars 26</text:p></table:table-cell>
                        <table:table-cell table:formula="of:=1+1" office:value-type="float"><text:p>2</text:p></table:table-cell>
                        <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                        <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
                        <table:table-row><table:table-cell><text:p>sist</text:p></table:table-cell></table:table-row>
                        <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>
                        """).rows();

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 5);
        assertThat(rows.getFirst().cells().subList(0, 5))
                .containsExactly(
                        new SheetCell(Kind.TEXT, "Navn\nlinje to"),
                        new SheetCell(Kind.TEXT, ""),
                        new SheetCell(Kind.TEXT, ""),
                        new SheetCell(Kind.DATE, "2026-03-01"),
                        new SheetCell(Kind.FORMULA, "2"));
    }

    @Test
    @Timeout(20)
    void refusesARowThatIsRepeatedAMillionTimes() {
        refuses(() -> openDocument("", """
                        <table:table-row table:number-rows-repeated="1000000">
                        <table:table-cell><text:p>igjen</text:p></table:table-cell></table:table-row>
                        """), new AttachmentRefusal.TooManyRows(1_000));
    }

    @Test
    void expandsNoEntities() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "hemmelig");
        var file = zip(Map.of("content.xml", """
                <!DOCTYPE x [<!ENTITY e SYSTEM "%s">]>
                <a xmlns:t="t" xmlns:x="x"><t:table><t:table-row><t:table-cell><x:p>&e;</x:p></t:table-cell></t:table-row>
                </t:table></a>""".formatted(secret.toUri())));

        refuses(() -> SheetReader.read(FileType.ODS, file), new AttachmentRefusal.Damaged());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparatorInTheHeading(String separator) throws IOException {
        var rows = text("Navn|E-post|Rolle\r\nÅse|aase@x.no|leder\r\n".replace("|", separator))
                .rows();

        assertThat(texts(rows.get(1))).containsExactly("Åse", "aase@x.no", "leder");
    }

    @Test
    void readsWhatStandsInQuotes() throws IOException {
        var rows = text("\uFEFFa;b;c\n\"x;y\";\"sa \"\"ja\"\"\";\"to\nlinjer\"\n;;\nsist")
                .rows();

        assertThat(texts(rows.getFirst())).containsExactly("a", "b", "c");
        assertThat(texts(rows.get(1))).containsExactly("x;y", "sa \"ja\"", "to\nlinjer");
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 5);
    }

    @Test
    void readsTheEncodingOfWindows() throws IOException {
        assertThat(texts(text("Bjørn Ærø", Charset.forName("windows-1252"))
                        .rows()
                        .getFirst()))
                .containsExactly("Bjørn Ærø");
    }

    @Test
    void takesTextThatASpreadsheetWouldComputeForAFormula() throws IOException {
        assertThat(text("=cmd|' /C calc'!A0").rows().getFirst().cell(0).kind()).isEqualTo(Kind.FORMULA);
    }

    @Test
    void refusesWhatIsNoSpreadsheet() {
        refuses(() -> SheetReader.read(FileType.PDF, folder), new AttachmentRefusal.NoSpreadsheet());
    }

    @Test
    void refusesAWorkbookWhoseTextsAreNotThere() {
        refuses(() -> excelCell("<c t=\"s\"><v>7</v></c>"), new AttachmentRefusal.Damaged());
    }

    private Sheet excelCell(String cell) throws IOException {
        var file = zip(Map.of(
                "xl/workbook.xml", "<w><sheets><sheet r:id=\"a\" xmlns:r=\"r\"/></sheets></w>",
                "xl/_rels/workbook.xml.rels", "<r><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></r>",
                "xl/worksheets/sheet1.xml", "<s><row r=\"1\">%s</row></s>".formatted(cell)));
        return SheetReader.read(FileType.XLSX, file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E1500000000",
                "-1E1500000000",
                "1E-1500000000",
                "1E401",
                "1E-401",
                "1234567890123456789012345678901"
            })
    void refusesANumberThatIsLongerThanAnyInAList(String number) {
        refuses(() -> excelCell("<c><v>%s</v></c>".formatted(number)), new AttachmentRefusal.Damaged());
    }

    @Test
    @Timeout(20)
    void computesNothingFromMillionsOfDigits() {
        refuses(() -> excelCell("<c><v>%s</v></c>".formatted("7".repeat(4_000_000))), new AttachmentRefusal.Damaged());
    }

    @ParameterizedTest
    @CsvSource({
        "1E30, 1000000000000000000000000000000",
        "-2.50, -2.5",
        "0.30000000000000004, 0.30000000000000004",
        "5.5511151231257827E-17, 0.000000000000000055511151231257827",
        "4712345678, 4712345678"
    })
    void readsANumberAsItIsWritten(String number, String text) throws IOException {
        assertThat(texts(excelCell("<c><v>%s</v></c>".formatted(number)).rows().getFirst()))
                .containsExactly(text);
    }

    @Test
    void keepsNoMoreCellsOfTextThanColumnsAreRead() throws IOException {
        var rows = text("a;".repeat(40) + "\n" + ";".repeat(30) + "b\nsist;c").rows();

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(rows.getFirst().cells()).hasSize(30);
        assertThat(texts(rows.get(1))).containsExactly("sist", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"%s\"", "\"\n\n%s\"", "\t%s"})
    void keepsNoMoreOfATextThanSaysThatItIsTooLong(String cell) throws IOException {
        var rows = text("a;b\n" + cell.formatted("x".repeat(10_000)) + ";b").rows();

        assertThat(texts(rows.get(1))).containsExactly("x".repeat(500), "b");
    }
}
