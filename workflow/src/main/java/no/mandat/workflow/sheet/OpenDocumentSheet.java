package no.mandat.workflow.sheet;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.mandat.workflow.xml.Xml;

/** The first table of an OpenDocument spreadsheet (OpenDocument 1.3, 9). The file was looked through before. */
final class OpenDocumentSheet {

    private final RowCollector rows = new RowCollector();
    private int number = 1;

    private OpenDocumentSheet() {}

    static Sheet read(Path file) throws IOException, XMLStreamException {
        try (var archive = new ZipFile(file.toFile())) {
            var entry = archive.getEntry("content.xml");
            if (entry == null) {
                throw new FileNotFoundException("content.xml");
            }
            try (var content = archive.getInputStream(entry)) {
                return new OpenDocumentSheet().read(Xml.reader(content));
            }
        }
    }

    private Sheet read(XMLStreamReader xml) throws XMLStreamException {
        while (Xml.nextElement(xml)) {
            if (xml.getLocalName().equals("table")) {
                readTable(xml);
                return rows.sheet();
            }
        }
        throw new XMLStreamException("no table");
    }

    private void readTable(XMLStreamReader xml) throws XMLStreamException {
        while (Xml.nextElementIn(xml, "table")) {
            if (xml.getLocalName().equals("table-row")) {
                int repeated = repeated(xml, "number-rows-repeated");
                var cells = cells(xml);
                // A row without anything in it is repeated up to the sheet's end; one with something is refused in
                // time.
                boolean empty = cells.stream().allMatch(SheetCell::isEmpty);
                for (int i = 0; i < repeated && !empty; i++) {
                    rows.take(number + i, cells);
                }
                number += repeated;
            }
        }
    }

    private static List<SheetCell> cells(XMLStreamReader xml) throws XMLStreamException {
        List<SheetCell> cells = new ArrayList<>();
        while (Xml.nextElementIn(xml, "table-row")) {
            var name = xml.getLocalName();
            if (name.equals("table-cell") || name.equals("covered-table-cell")) {
                int repeated = repeated(xml, "number-columns-repeated");
                var cell = cell(xml, name);
                for (int i = 0; i < repeated && cells.size() < RowCollector.MOST_COLUMNS; i++) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static int repeated(XMLStreamReader xml, String attribute) {
        return Integer.parseInt(Xml.attribute(xml, attribute, "1"));
    }

    private static SheetCell cell(XMLStreamReader xml, String name) throws XMLStreamException {
        boolean computed = Xml.attribute(xml, "formula") != null;
        var type = Xml.attribute(xml, "value-type", "string");
        var day = Xml.attribute(xml, "date-value");
        List<String> lines = new ArrayList<>();
        while (Xml.nextElementIn(xml, name)) {
            if (xml.getLocalName().equals("annotation")) {
                // Somebody's remark isn't what stands in the cell.
                var ignored = Xml.text(xml, "");
            } else if (xml.getLocalName().equals("p")) {
                lines.add(Xml.text(xml, ""));
            }
        }
        var text = String.join("\n", lines);
        if (computed) {
            return new SheetCell(SheetCell.Kind.FORMULA, text);
        }
        return type.equals("date") && day != null
                ? new SheetCell(SheetCell.Kind.DATE, day.split("T", 2)[0])
                : new SheetCell(SheetCell.Kind.TEXT, text);
    }
}
