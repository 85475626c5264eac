package no.mandat.workflow.export;

import java.util.List;
import java.util.Locale;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Cell;

/** Writes a table; its head stands again on each page. */
final class WordTable {

    private final OfficeXml xml;
    private final WordLine line;
    private final boolean split;

    WordTable(OfficeXml xml, WordLine line) {
        this(xml, line, false);
    }

    /** @param split whether a row may go on on the next page, for it may be longer than one */
    WordTable(OfficeXml xml, WordLine line, boolean split) {
        this.xml = xml;
        this.line = line;
        this.split = split;
    }

    void write(Table table) {
        var widths = ColumnWidths.of(table, WordStyle.WIDTH);
        begin(table.caption(), table.head(), widths);
        table.rows().forEach(row -> row(row, widths));
        end();
    }

    /** Begins a table whose rows follow one by one. */
    void begin(String caption, List<Cell> head, List<Integer> widths) {
        xml.open("w:tbl").open("w:tblPr").val("w:tblStyle", WordStyle.TABLE);
        xml.open("w:tblW")
                .set("w:w", width(widths.stream().reduce(0, Integer::sum)))
                .set("w:type", "dxa")
                .close();
        xml.open("w:tblInd")
                .set("w:w", Integer.toString(WordStyle.MARGIN))
                .set("w:type", "dxa")
                .close();
        xml.open("w:tblLook")
                .set("w:firstRow", "1")
                .set("w:noHBand", "1")
                .set("w:noVBand", "1")
                .close();
        if (!caption.isBlank()) {
            xml.val("w:tblCaption", caption);
        }
        xml.close();
        xml.open("w:tblGrid");
        widths.forEach(one -> xml.open("w:gridCol").set("w:w", width(one)).close());
        xml.close();
        row(head, widths, true);
    }

    /** One of its rows. */
    void row(List<Cell> cells, List<Integer> widths) {
        row(cells, widths, false);
    }

    void end() {
        xml.close();
        // Two tables without a paragraph between would be one.
        xml.open("w:p").open("w:pPr").val("w:pStyle", "AfterTable").close().close();
    }

    private static String width(int twentieths) {
        return Integer.toString(twentieths);
    }

    private void row(List<Cell> cells, List<Integer> widths, boolean isHead) {
        xml.open("w:tr").open("w:trPr");
        if (isHead || !split && !Table.isLong(cells)) {
            xml.empty("w:cantSplit");
        }
        if (isHead) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            xml.open("w:tc").open("w:tcPr");
            xml.open("w:tcW")
                    .set("w:w", width(widths.get(i)))
                    .set("w:type", "dxa")
                    .close()
                    .close();
            xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.CELL);
            xml.val("w:jc", cell.align().name().toLowerCase(Locale.ROOT)).close();
            line.write(xml, OfficeParts.DOCUMENT, cell.words());
            xml.close().close();
        }
        xml.close();
    }
}
