package no.mandat.workflow.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.mandat.workflow.xml.XmlLetters;
import org.jspecify.annotations.Nullable;

/**
 * Writes a spreadsheet (.xlsx) of one sheet, whose first row names the columns, stays in sight and filters. Texts are texts:
 * what begins like a formula is marked as text, too, so that it stays one when somebody edits it. What is longer than a cell holds says at
 * its end that it goes on elsewhere. Days are days, not texts that look like them.
 */
public final class SheetWriter {

    /** What a browser is told that it is. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** The day before the first that a spreadsheet counts, which takes 1900 for a leap year. */
    private static final LocalDate BEFORE_FIRST = LocalDate.of(1899, 12, 30);

    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int WIDEST = 60;
    private static final int LETTERS = 26;

    /** What a spreadsheet's own program may take for the beginning of a formula, in wide letters and behind what nobody sees as well. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile(
            "^(?:[\\t\\r]|[\\p{Z}\\p{C}\\p{M}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]*+[=+\\-@\\x{FF0B}\\x{FF0D}\\x{FF1D}\\x{FF20}])");

    /** What is a letter's number to a spreadsheet's own program: "_x003D_". */
    private static final Pattern LIKE_A_NUMBERED_LETTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']");

    private enum Style {
        PLAIN,
        HEADER,
        DAY,
        QUOTED
    }

    private final String name;
    private final Function<List<@Nullable Object>, String> cut;
    private final int columns;
    private final int[] least;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /**
     * An empty sheet of that name; whatever a name may not have is left out of it.
     *
     * @param cut the end of a text that is longer than a cell of such a row holds: where all of it is
     */
    public SheetWriter(String name, List<String> header, Function<List<@Nullable Object>, String> cut) {
        var allowed = NOT_IN_NAMES.matcher(name).replaceAll(" ").strip();
        this.name = XmlLetters.of(allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME)));
        this.cut = cut;
        this.columns = header.size();
        this.least = new int[columns];
        rows.add(new ArrayList<>(header));
    }

    /**
     * Adds a row: a text, a number, a {@link LocalDate} or nothing for each column.
     *
     * @throws IllegalArgumentException for more or fewer cells than columns
     */
    public void row(List<? extends @Nullable Object> cells) {
        requireCells(cells.size());
        rows.add(new ArrayList<>(cells));
    }

    /** Gives a column at least room for so many characters. */
    public void widen(int column, int characters) {
        least[column] = characters;
    }

    /** Writes the file; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        write(out, List.of(rows));
    }

    /**
     * Writes the file with those rows behind the ones that were added, each as it comes: so that a million fit that never are in memory
     * together. The widths of the columns are those of the rows that were added. The stream stays open.
     *
     * @throws IllegalArgumentException for more or fewer cells than columns
     */
    public void writeTo(OutputStream out, Iterator<List<@Nullable Object>> more) throws IOException {
        write(out, List.of(rows, () -> more));
    }

    private void write(OutputStream out, List<Iterable<List<@Nullable Object>>> all) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "[Content_Types].xml", """
                <Types xmlns="%scontent-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="%s.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""".formatted(PACKAGE, MEDIA_TYPE));
        entry(zip, "_rels/.rels", """
                <Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/officeDocument" Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, RELATIONS));
        entry(zip, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%srelationships"><Relationship Id="r1" Type="%s/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="%s/styles" Target="styles.xml"/></Relationships>""".formatted(PACKAGE, RELATIONS, RELATIONS));
        entry(zip, "xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="r1"/></sheets></workbook>""".formatted(MAIN, RELATIONS, escaped(name)));
        entry(zip, "xl/styles.xml", """
                <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/><xf xfId="0" quotePrefix="1"/></cellXfs></styleSheet>""".formatted(MAIN));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        sheet(zip, all);
        zip.closeEntry();
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String path, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void sheet(OutputStream out, List<Iterable<List<@Nullable Object>>> all) throws IOException {
        var xml = new StringBuilder(XML).append("""
                <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""".formatted(MAIN));
        xml.append("<cols>");
        for (int column = 0; column < columns; column++) {
            xml.append("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>"
                    .formatted(column + 1, column + 1, width(column)));
        }
        xml.append("</cols><sheetData>");
        int row = 0;
        for (var some : all) {
            for (var cells : some) {
                row(xml, row++, cells);
                flush(xml, out);
            }
        }
        xml.append("</sheetData><autoFilter ref=\"A1:%s\"/></worksheet>".formatted(place(columns - 1, row - 1)));
        flush(xml, out);
    }

    private static void flush(StringBuilder xml, OutputStream out) throws IOException {
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    private void row(StringBuilder xml, int row, List<@Nullable Object> cells) {
        requireCells(cells.size());
        xml.append("<row r=\"%d\">".formatted(row + 1));
        for (int column = 0; column < columns; column++) {
            cell(xml, place(column, row), cells, column, row == 0);
        }
        xml.append("</row>");
    }

    private void requireCells(int cells) {
        if (cells != columns) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells, columns));
        }
    }

    private void cell(StringBuilder xml, String place, List<@Nullable Object> cells, int column, boolean header) {
        switch (cells.get(column)) {
            case null -> {}
            case LocalDate day -> {
                long number = ChronoUnit.DAYS.between(BEFORE_FIRST, day);
                xml.append("<c r=\"%s\" s=\"%d\"><v>%d</v></c>".formatted(place, Style.DAY.ordinal(), number));
            }
            case Number number -> xml.append("<c r=\"%s\"><v>%s</v></c>".formatted(place, number));
            case Object text -> text(xml, place, XmlLetters.of(fitting(text.toString(), cells)), header);
        }
    }

    private static void text(StringBuilder xml, String place, String text, boolean header) {
        var style = header ? Style.HEADER : LIKE_A_FORMULA.matcher(text).find() ? Style.QUOTED : Style.PLAIN;
        xml.append("<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                .formatted(place, style.ordinal(), escaped(text)));
    }

    /** What a cell holds of it. */
    private String fitting(String text, List<@Nullable Object> cells) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        var end = cut.apply(cells);
        return text.substring(0, LONGEST_TEXT - end.length()) + end;
    }

    private int width(int column) {
        int longest = rows.stream()
                .map(row -> row.get(column))
                .mapToInt(value -> value instanceof LocalDate
                        ? 10
                        : value == null ? 0 : value.toString().length())
                .max()
                .orElse(0);
        return Math.min(Math.max(longest + 3, least[column]), WIDEST);
    }

    /** "C7". */
    private static String place(int column, int row) {
        var letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.append(row + 1).toString();
    }

    private static String escaped(String text) {
        return LIKE_A_NUMBERED_LETTER
                .matcher(text)
                .replaceAll("_x005F_")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
