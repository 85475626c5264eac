package no.mandat.workflow.export;

import java.util.List;
import java.util.Locale;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import no.mandat.workflow.export.PdfPage.Tag;

/** Writes a table; its head stands again on each page. */
final class PdfTable {

    private static final int MANY = 6;

    /** In thousandths. */
    private static final int WHOLE = 1_000;

    private final PdfLine line;

    PdfTable(PdfLine line) {
        this.line = line;
    }

    void write(Tag around, Table table) {
        if (!table.caption().isBlank()) {
            around.add("p").set("class", "caption").text(table.caption());
        }
        var at = around.add("table").set("class", table.head().size() > MANY ? "many" : "few");
        ColumnWidths.of(table, WHOLE)
                .forEach(width -> at.add("col").set("style", "width: %d.%d%%".formatted(width / 10, width % 10)));
        row(at.add("thead").add("tr"), table.head(), "th");
        var body = at.add("tbody");
        table.rows().forEach(row -> {
            var tr = body.add("tr");
            if (Table.isLong(row)) {
                tr.set("class", "long");
            }
            row(tr, row, "td");
        });
    }

    private void row(Tag row, List<Cell> cells, String as) {
        for (var cell : cells) {
            var at = row.add(as).set("class", cell.align().name().toLowerCase(Locale.ROOT));
            if (as.equals("th")) {
                at.set("scope", "col");
            }
            line.write(at, cell.words());
        }
    }
}
