package no.mandat.web.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A calm table that a narrow window shows as a list: each cell says there itself which column it is of. */
public final class StackedTable extends Composite<NativeTable> {

    private static final long serialVersionUID = 1L;

    private final transient List<String> columns;

    /**
     * One without rows.
     *
     * @param label the id of the heading that names it
     * @param columns what its columns are called
     */
    public StackedTable(String label, List<String> columns) {
        this.columns = List.copyOf(columns);
        var table = getContent();
        table.addClassName("stacked");
        table.getElement().setAttribute("aria-labelledby", label);
        // Drawn as a list it would be a table no more to some that read it aloud.
        role(table, "table");
        var head = new NativeTableRow();
        role(head, "row");
        columns.forEach(column -> {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            role(cell, "columnheader");
            head.add(cell);
        });
        role(table.getHead(), "rowgroup");
        role(table.getBody(), "rowgroup");
        table.getHead().add(head);
    }

    /** One more row, with a cell for each column. */
    public void row(List<Component> cells) {
        var row = new NativeTableRow();
        role(row, "row");
        for (int column = 0; column < columns.size(); column++) {
            var cell = new NativeTableCell(cells.get(column));
            cell.getElement().setAttribute("data-column", columns.get(column));
            role(cell, "cell");
            row.add(cell);
        }
        getContent().getBody().add(row);
    }

    private static void role(Component part, String role) {
        part.getElement().setAttribute("role", role);
    }
}
