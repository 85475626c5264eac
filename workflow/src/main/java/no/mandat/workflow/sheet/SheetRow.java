package no.mandat.workflow.sheet;

import java.util.List;

/**
 * A row in which something stands.
 *
 * @param number as the spreadsheet counts it, from 1
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** Takes a copy. */
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of the column, counted from 0; an empty one where the row ends before. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
