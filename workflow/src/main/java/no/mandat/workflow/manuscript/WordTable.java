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

    private final List<XmlElement> rows;

    WordTable(XmlElement table) {
        rows = in(table, "tr").toList();
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
        var cells = rows.stream().flatMap(row -> in(row, "tc")).limit(2).toList();
        return cells.size() == 1 ? Optional.of(cells.getFirst()) : Optional.empty();
    }

    /**
     * The text of the table.
     *
     * @param read reads the text of a cell
     */
    TableText text(Function<XmlElement, Line> read) {
        var text = new TableText();
        for (var row : rows) {
            List<Line> cells = new ArrayList<>(empty(number(row, "trPr", "gridBefore", 0)));
            for (var cell : in(row, "tc").toList()) {
                cells.add(read.apply(cell));
                cells.addAll(empty(number(cell, "tcPr", "gridSpan", 1) - 1L));
            }
            text.add(cells);
        }
        return text;
    }

    private static List<Line> empty(long cells) {
        return Collections.nCopies(Math.clamp(cells, 0, TableText.MOST_COLUMNS), new Line());
    }

    private static int number(XmlElement element, String properties, String property, int otherwise) {
        return element.child(properties)
                .flatMap(found -> found.child(property))
                .map(found -> found.number("val", otherwise))
                .orElse(otherwise);
    }
}
