package no.mandat.workflow.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {

    private final SheetWriter sheet =
            new SheetWriter("Plan", List.of("Milepæl", "Frist", "Dager"), row -> "… resten: " + row.get(2));

    @Test
    void daysAreDaysNumbersAreNumbersAndTextsAreTexts() throws IOException {
        sheet.row(List.of("Utkast – «første»", LocalDate.of(2026, 10, 15), 18));
        try (var book = read()) {
            var row = book.getSheet("Plan").getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Utkast – «første»");
            assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 15));
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(18);
        }
    }

    @Test
    void theFirstRowNamesStaysAndFilters() throws IOException {
        sheet.row(Arrays.asList("a", null, null));
        sheet.row(Arrays.asList("b", null, null));
        try (var book = read()) {
            var read = book.getSheet("Plan");
            assertThat(read.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Milepæl");
            assertThat(read.getPaneInformation().isFreezePane()).isTrue();
            assertThat(read.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:C3");
            assertThat(read.getRow(1).getCell(1)).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatLooksLikeAFormulaIsText(String text) throws IOException {
        sheet.row(Arrays.asList(text, null, null));
        try (var book = read()) {
            var cell = book.getSheet("Plan").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            ints = {
                0x00, 0x1F, 0x20, 0x85, 0xA0, 0xAD, 0x34F, 0x1160, 0x200B, 0x2028, 0x202E, 0x2060, 0x3000, 0x3164,
                0xFE0F, 0xFDD0, 0xFEFF, 0xFFFE, 0xFFFF, 0x10FFFF, 0xD800
            })
    void soIsWhatLooksLikeOneBehindWhatNobodySees(int unseen) throws IOException {
        sheet.row(Arrays.asList(Character.toString(unseen).repeat(2) + "=1+1", null, null));
        sheet.row(Arrays.asList(Character.toString(unseen) + "Nei, 1=1", null, null));
        try (var book = read()) {
            var cell = book.getSheet("Plan").getRow(1).getCell(0);
            assertThat(cell.getStringCellValue()).endsWith("=1+1");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(book.getSheet("Plan").getRow(2).getCell(0).getCellStyle().getQuotePrefixed())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_x003D_1+1", "_x0041_x0042_", "_x005F_", "_x00e5_", "a_x_b_"})
    void whatLooksLikeALettersNumberIsText(String text) throws IOException {
        sheet.row(Arrays.asList(text, null, null));
        try (var book = read()) {
            var cell = book.getSheet("Plan").getRow(1).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void whatIsLongerThanACellHoldsSaysWhereTheRestIs() throws IOException {
        sheet.row(Arrays.asList("😀".repeat(20_000), null, 18));
        try (var book = read()) {
            assertThat(book.getSheet("Plan").getRow(1).getCell(0).getStringCellValue())
                    .as("no half letter stands before it")
                    .isEqualTo("😀".repeat(16_377) + "… resten: 18");
        }
    }

    @Test
    void whatACellHoldsIsWhole() throws IOException {
        sheet.row(Arrays.asList("a".repeat(32_767), null, 18));
        try (var book = read()) {
            assertThat(book.getSheet("Plan").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("a".repeat(32_767));
        }
    }

    @Test
    void takesWhateverPeopleWrite() throws IOException {
        var odd = new SheetWriter("Plan: [1] og enda mye mer enn et ark kan hete", List.of("<&\">"), row -> "…");
        odd.row(List.of("a\u0000b\uD800c\n😀"));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(odd)))) {
            var read = book.getSheetAt(0);
            assertThat(read.getSheetName()).hasSizeLessThanOrEqualTo(31).doesNotContain(":", "[");
            assertThat(read.getRow(0).getCell(0).getStringCellValue()).isEqualTo("<&\">");
            assertThat(read.getRow(1).getCell(0).getStringCellValue()).isEqualTo("abc\n😀");
        }
    }

    @Test
    void countsItsColumns() {
        assertThatThrownBy(() -> sheet.row(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesRowsAsTheyComeAndHoldsNoneOfThem() throws IOException {
        var out = new ByteArrayOutputStream();
        var random = new Random(7);
        var rows = IntStream.range(0, 5_000)
                .<List<@Nullable Object>>mapToObj(number ->
                        Arrays.asList(Long.toString(random.nextLong()), null, number == 4_999 ? out.size() : 0))
                .iterator();
        sheet.writeTo(out, rows);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var last = book.getSheet("Plan").getRow(5_000);
            assertThat(last.getCell(2).getNumericCellValue())
                    .as("bytes that were there before the last row was asked for")
                    .isGreaterThan(out.size() / 2.0);
        }
    }

    private XSSFWorkbook read() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(sheet)));
    }

    private static byte[] bytes(SheetWriter sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.writeTo(out);
        return out.toByteArray();
    }
}
