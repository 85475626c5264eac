package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as Markdown. Its first row is its head, for Markdown knows no table without one; that a head is bold goes without
 * saying.
 */
final class TableText {

    /** More columns than a page has room for. */
    static final int MOST_COLUMNS = 100;

    private final List<List<String>> rows = new ArrayList<>();

    void add(List<Line> cells) {
        boolean isHead = rows.isEmpty();
        rows.add(cells.stream()
                .limit(MOST_COLUMNS)
                .map(cell -> isHead && cell.isBold() ? cell.inlineWithoutBold() : cell.inline())
                .toList());
    }

    boolean isEmpty() {
        return rows.stream().flatMap(List::stream).allMatch(String::isEmpty);
    }

    String markdown() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var lines = rows.stream().map(cells -> row(cells, columns)).collect(Collectors.toCollection(ArrayList::new));
        lines.add(1, "|" + "---|".repeat(columns));
        return String.join("\n", lines);
    }

    private static String row(List<String> cells, int columns) {
        var row = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            var cell = i < cells.size() ? cells.get(i).replace("|", "\\|") : "";
            row.append(cell.isEmpty() ? " " : " " + cell + " ").append('|');
        }
        return row.toString();
    }
}
