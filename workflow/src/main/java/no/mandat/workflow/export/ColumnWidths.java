package no.mandat.workflow.export;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Cell;

/**
 * How wide the columns of a table are. Each has room for its longest word; what is left goes to all alike until a column holds its
 * longest line, so that a date or a state stands on one line beside columns of text.
 */
final class ColumnWidths {

    /** About how many letters of a table's size stand beside each other on a page. */
    private static final int LETTERS = 88;

    /** The room around the words of a cell, in letters. */
    private static final int AROUND = 4;

    /** A longer word is broken: it doesn't take the room of others. */
    private static final int LONGEST = 24;

    private ColumnWidths() {}

    /** The widths from left to right; together they are the whole. */
    static List<Integer> of(Table table, int whole) {
        int columns = Math.max(1, table.head().size());
        var words = longest(table, columns, ColumnWidths::longestWord);
        var lines = longest(table, columns, ColumnWidths::longestLine);
        var wanted = IntStream.of(lines).sum() <= LETTERS ? lines : level(words, lines);
        return shared(wanted, whole);
    }

    /** The highest level up to which all columns fit, each from its longest word to its longest line. */
    private static int[] level(int[] words, int[] lines) {
        int[] fitting = words;
        for (int level = 1; level <= LETTERS; level++) {
            int reached = level;
            int[] higher = IntStream.range(0, words.length)
                    .map(column -> Math.max(words[column], Math.min(reached, lines[column])))
                    .toArray();
            if (IntStream.of(higher).sum() > LETTERS) {
                return fitting;
            }
            fitting = higher;
        }
        return fitting;
    }

    private static List<Integer> shared(int[] wanted, int whole) {
        int all = IntStream.of(wanted).sum();
        int[] given = IntStream.of(wanted).map(one -> one * whole / all).toArray();
        given[given.length - 1] += whole - IntStream.of(given).sum();
        return IntStream.of(given).boxed().toList();
    }

    private static int[] longest(Table table, int columns, ToIntFunction<Cell> measure) {
        return IntStream.range(0, columns)
                .map(column -> AROUND
                        + Stream.concat(Stream.of(table.head()), table.rows().stream())
                                .filter(row -> column < row.size())
                                .mapToInt(row -> measure.applyAsInt(row.get(column)))
                                .max()
                                .orElse(1))
                .toArray();
    }

    private static int longestWord(Cell cell) {
        return lines(cell)
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .mapToInt(word -> Math.min(word.length(), LONGEST))
                .max()
                .orElse(0);
    }

    private static int longestLine(Cell cell) {
        return lines(cell).mapToInt(String::length).max().orElse(0);
    }

    private static Stream<String> lines(Cell cell) {
        var said = new StringBuilder();
        cell.words().forEach(part -> said.append(part instanceof Inline.Break ? "\n" : Inline.text(part)));
        return said.toString().lines();
    }
}
