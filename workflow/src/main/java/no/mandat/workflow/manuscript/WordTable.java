package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.workflow.xml.XmlElement;

/** The rows and cells of a Word table. What is merged has its text once, and is empty for the others. */
final class WordTable {

    private final List<List<XmlElement>> rows;

    WordTable(XmlElement table) {
        rows = in(table, "tr").map(row -> in(row, "tc").toList()).toList();
    }

    /** Those directly in it, whatever a program wraps them in. */
    private static Stream<XmlElement> in(XmlElement around, String name) {
        return around.children()
                .flatMap(child -> child.is(name)
                        ? Stream.of(child)
                        : child.is("tbl") || child.is("tc") ? Stream.empty() : in(child, name));
    }

    /** The cell of a table that is nothing but a frame around it. */
    Optional<XmlElement> onlyCell() {
        return rows.size() == 1 && rows.getFirst().size() == 1
                ? Optional.of(rows.getFirst().getFirst())
                : Optional.empty();
    }

    /** @param read makes the text of a cell */
    TableText text(Function<XmlElement, String> read) {
        var text = new TableText();
        for (var row : rows) {
            List<String> cells = new ArrayList<>();
            for (var cell : row) {
                cells.add(read.apply(cell));
                int more = Math.clamp(span(cell) - 1L, 0, TableText.MOST_COLUMNS);
                cells.addAll(Collections.nCopies(more, ""));
            }
            text.add(cells);
        }
        return text;
    }

    private static int span(XmlElement cell) {
        return cell.child("tcPr")
                .flatMap(properties -> properties.child("gridSpan"))
                .map(span -> span.number("val", 1))
                .orElse(1);
    }
}
