package no.mandat.workflow.sheet;

import java.util.List;

/** The rows of a spreadsheet's first sheet in which something stands; the first is the heading. */
public record Sheet(List<SheetRow> rows) {

    /** The most rows, the heading not counted. */
    public static final int MOST_ROWS = 1_000;

    /** Takes a copy. */
    public Sheet {
        rows = List.copyOf(rows);
    }
}
