package no.mandat.workflow.export;

import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Align;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import no.mandat.workflow.export.ExportMarkdown.Around;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A table of Markdown as one of the document. */
final class ExportTable {

    private ExportTable() {}

    static Table of(TableBlock block, Around around) {
        List<Cell> head = List.of();
        List<List<Cell>> rows = new ArrayList<>();
        for (var part = block.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow && part instanceof TableHead) {
                    head = cells(row, around);
                } else if (row instanceof TableRow) {
                    rows.add(cells(row, around));
                }
            }
        }
        return new Table("", head, rows);
    }

    private static List<Cell> cells(Node row, Around around) {
        List<Cell> cells = new ArrayList<>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell words) {
                cells.add(new Cell(align(words), ExportLine.of(words, around)));
            }
        }
        return cells;
    }

    private static Align align(TableCell cell) {
        var alignment = cell.getAlignment();
        return alignment == null
                ? Align.LEFT
                : switch (alignment) {
                    case LEFT -> Align.LEFT;
                    case CENTER -> Align.CENTER;
                    case RIGHT -> Align.RIGHT;
                };
    }
}
