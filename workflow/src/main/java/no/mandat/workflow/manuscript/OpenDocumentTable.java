package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.xml.XmlElement;

/** The rows and cells of a table of an OpenDocument text. A covered cell is empty; what is repeated stands as often. */
final class OpenDocumentTable {

    /** More than somebody repeats in a text, each cell counted with its letters. */
    private static final int MOST_LETTERS = 5_000_000;

    private static final int OF_A_CELL = 100;

    private final List<XmlElement> rows;

    OpenDocumentTable(XmlElement table) {
        rows = rows(table).toList();
    }

    /** Those directly in it, whatever they are grouped in. */
    private static Stream<XmlElement> rows(XmlElement around) {
        return around.children().flatMap(child -> switch (child.name()) {
            case "table-row" -> Stream.of(child);
            case "table-header-rows", "table-rows", "table-row-group" -> rows(child);
            default -> Stream.empty();
        });
    }

    private static List<XmlElement> cells(XmlElement row) {
        return row.children()
                .filter(cell -> cell.is("table-cell") || cell.is("covered-table-cell"))
                .toList();
    }

    private static int repeated(XmlElement element, String what) {
        return Math.max(1, element.number("number-" + what + "-repeated", 1));
    }

    /** The cell of a table that is nothing but a frame around it. */
    Optional<XmlElement> onlyCell() {
        return Optional.of(rows)
                .filter(all -> all.size() == 1 && repeated(all.getFirst(), "rows") == 1)
                .map(all -> cells(all.getFirst()))
                .filter(cells -> cells.size() == 1 && repeated(cells.getFirst(), "columns") == 1)
                .map(List::getFirst);
    }

    /**
     * The text of the table.
     *
     * @param read reads the text of a cell
     */
    TableText text(Function<XmlElement, Line> read) {
        var text = new TableText();
        long size = 0;
        for (var row : rows) {
            List<Line> cells = new ArrayList<>();
            for (var cell : cells(row)) {
                var words = read.apply(cell);
                for (int i = 0; i < repeated(cell, "columns") && cells.size() < TableText.MOST_COLUMNS; i++) {
                    cells.add(words);
                }
            }
            long times = cells.stream().allMatch(Line::isEmpty) ? 1 : repeated(row, "rows");
            size += times
                    * cells.stream()
                            .mapToLong(cell -> cell.length() + OF_A_CELL)
                            .sum();
            if (size > MOST_LETTERS) {
                throw new RefusedException(new AttachmentRefusal.UnpacksToTooMuch());
            }
            for (int i = 0; i < times; i++) {
                text.add(cells);
            }
        }
        return text;
    }
}
