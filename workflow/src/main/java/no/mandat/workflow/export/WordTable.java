package no.mandat.workflow.export;

import java.util.List;
import java.util.Locale;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Cell;

/** Writes a table; its head stands again on each page. */
final class WordTable {

    private final WordXml xml;
    private final WordLine line;

    WordTable(WordXml xml, WordLine line) {
        this.xml = xml;
        this.line = line;
    }

    void write(Table table) {
        int columns = Math.max(1, table.head().size());
        var width = Integer.toString(WordStyle.WIDTH / columns);
        xml.open("w:tbl").open("w:tblPr").val("w:tblStyle", WordStyle.TABLE);
        xml.open("w:tblW")
                .set("w:w", Integer.toString(WordStyle.WIDTH))
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
        if (!table.caption().isBlank()) {
            xml.val("w:tblCaption", table.caption());
        }
        xml.close();
        xml.open("w:tblGrid");
        for (int i = 0; i < columns; i++) {
            xml.open("w:gridCol").set("w:w", width).close();
        }
        xml.close();
        row(table.head(), width, true);
        table.rows().forEach(row -> row(row, width, false));
        xml.close();
        // Two tables without a paragraph between would be one.
        xml.open("w:p").open("w:pPr").val("w:pStyle", "AfterTable").close().close();
    }

    private void row(List<Cell> cells, String width, boolean isHead) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (isHead) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        for (var cell : cells) {
            xml.open("w:tc").open("w:tcPr");
            xml.open("w:tcW").set("w:w", width).set("w:type", "dxa").close().close();
            xml.open("w:p").open("w:pPr").val("w:pStyle", WordStyle.CELL);
            xml.val("w:jc", cell.align().name().toLowerCase(Locale.ROOT)).close();
            line.write(xml, WordParts.DOCUMENT, cell.words());
            xml.close().close();
        }
        xml.close();
    }
}
