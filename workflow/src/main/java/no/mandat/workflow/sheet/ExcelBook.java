package no.mandat.workflow.sheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.xml.Xml;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook that isn't hidden (ECMA-376, part 1, 18). The file was looked through before. */
final class ExcelBook {

    private static final String FOLDER = "xl/";

    /** More text than so many rows can have. */
    private static final int MOST_LETTERS = 5_000_000;

    /** More digits than a number that Excel writes has. */
    private static final int MOST_DIGITS = 30;

    /** More than the exponent of a number that Excel writes. */
    private static final int MOST_SCALE = 400;

    /** So many digits with a sign, a point and an exponent; more are not even computed. */
    private static final int MOST_OF_NUMBER = 2 * MOST_DIGITS;

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_OF_MAC = LocalDate.of(1904, 1, 1);

    private final ZipFile archive;
    private final List<String> texts = new ArrayList<>();
    private ExcelStyles styles = new ExcelStyles();
    private LocalDate firstDay = FIRST_DAY;

    private ExcelBook(ZipFile archive) {
        this.archive = archive;
    }

    static Sheet read(Path file) throws IOException, XMLStreamException {
        try (var archive = new ZipFile(file.toFile())) {
            return new ExcelBook(archive).read();
        }
    }

    private Sheet read() throws IOException, XMLStreamException {
        var sheet = targetOf(firstSheet());
        if (archive.getEntry(FOLDER + "sharedStrings.xml") != null) {
            readTexts();
        }
        if (archive.getEntry(FOLDER + "styles.xml") != null) {
            try (var content = open(FOLDER + "styles.xml")) {
                styles = new ExcelStyles(content);
            }
        }
        try (var content = open(sheet)) {
            return rows(Xml.reader(content));
        }
    }

    private InputStream open(String part) throws IOException {
        var entry = archive.getEntry(part);
        if (entry == null) {
            throw new FileNotFoundException(part);
        }
        return archive.getInputStream(entry);
    }

    private String firstSheet() throws IOException, XMLStreamException {
        try (var content = open(FOLDER + "workbook.xml")) {
            var xml = Xml.reader(content);
            while (Xml.nextElement(xml)) {
                if (xml.getLocalName().equals("workbookPr") && isTrue(Xml.attribute(xml, "date1904"))) {
                    firstDay = FIRST_DAY_OF_MAC;
                }
                if (xml.getLocalName().equals("sheet")
                        && Xml.attribute(xml, "state", "visible").equals("visible")) {
                    return Xml.attribute(xml, "id", "");
                }
            }
        }
        throw new FileNotFoundException("no sheet that is shown");
    }

    private String targetOf(String relation) throws IOException, XMLStreamException {
        try (var content = open(FOLDER + "_rels/workbook.xml.rels")) {
            var xml = Xml.reader(content);
            while (Xml.nextElement(xml)) {
                if (xml.getLocalName().equals("Relationship")
                        && Xml.attribute(xml, "Id", "").equals(relation)) {
                    var target = Xml.attribute(xml, "Target", "");
                    return target.startsWith("/") ? target.substring(1) : FOLDER + target;
                }
            }
        }
        throw new FileNotFoundException(relation);
    }

    private void readTexts() throws IOException, XMLStreamException {
        try (var content = open(FOLDER + "sharedStrings.xml")) {
            var xml = Xml.reader(content);
            long letters = 0;
            while (Xml.nextElement(xml)) {
                if (xml.getLocalName().equals("si")) {
                    var text = Xml.text(xml, "rPh");
                    letters += text.length() + 1L;
                    if (letters > MOST_LETTERS) {
                        throw new RefusedException(new AttachmentRefusal.TooManyRows(Sheet.MOST_ROWS));
                    }
                    texts.add(text);
                }
            }
        }
    }

    private Sheet rows(XMLStreamReader xml) throws XMLStreamException {
        var rows = new RowCollector();
        int number = 0;
        while (Xml.nextElement(xml)) {
            if (xml.getLocalName().equals("row")) {
                var said = Xml.attribute(xml, "r");
                number = said == null ? number + 1 : Integer.parseInt(said);
                rows.take(number, cells(xml));
            }
        }
        return rows.sheet();
    }

    private List<SheetCell> cells(XMLStreamReader xml) throws XMLStreamException {
        List<SheetCell> cells = new ArrayList<>();
        while (Xml.nextElementIn(xml, "row")) {
            if (xml.getLocalName().equals("c")) {
                var place = Xml.attribute(xml, "r");
                int column = place == null ? cells.size() : column(place);
                var cell = cell(xml);
                if (column < RowCollector.MOST_COLUMNS && !cell.isEmpty()) {
                    while (cells.size() <= column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    cells.set(column, cell);
                }
            }
        }
        return cells;
    }

    /** Of "AB7" it is 27. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = Math.min(column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1, 1 << 20);
        }
        return column - 1;
    }

    private SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        var type = Xml.attribute(xml, "t", "n");
        int style = Integer.parseInt(Xml.attribute(xml, "s", "0"));
        boolean computed = false;
        var value = "";
        while (Xml.nextElementIn(xml, "c")) {
            switch (xml.getLocalName()) {
                case "f" -> computed = true;
                case "v" -> value = Xml.text(xml, "");
                case "is" -> value = Xml.text(xml, "rPh");
                default -> {}
            }
        }
        return computed ? new SheetCell(SheetCell.Kind.FORMULA, value) : cell(type, style, value);
    }

    private SheetCell cell(String type, int style, String value) {
        return switch (type) {
            case "s" -> new SheetCell(SheetCell.Kind.TEXT, texts.get(Integer.parseInt(value)));
            case "e" -> new SheetCell(SheetCell.Kind.FAULT, value);
            case "n" -> value.isEmpty() ? SheetCell.EMPTY : number(number(value), styles.isDate(style));
            case "d" -> new SheetCell(SheetCell.Kind.DATE, value.split("T", 2)[0]);
            default -> new SheetCell(SheetCell.Kind.TEXT, value);
        };
    }

    /** A short text can say a number of thousands of millions of digits. */
    private static BigDecimal number(String value) {
        if (value.length() <= MOST_OF_NUMBER) {
            var number = new BigDecimal(value);
            if (Math.abs((long) number.scale()) <= MOST_SCALE && number.precision() <= MOST_DIGITS) {
                return number;
            }
        }
        throw new NumberFormatException("a number of too many digits");
    }

    private SheetCell number(BigDecimal number, boolean isDate) {
        return isDate && number.precision() - number.scale() <= 7
                ? new SheetCell(
                        SheetCell.Kind.DATE,
                        firstDay.plusDays(number.longValue()).toString())
                : new SheetCell(SheetCell.Kind.TEXT, number.stripTrailingZeros().toPlainString());
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
