package no.mandat.workflow.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.mandat.workflow.attachment.TextFile;

/**
 * Text with a cell after the other (RFC 4180), as spreadsheets save it: with semicolons, commas or tabs, whichever the
 * heading has most of; in UTF-8, or in the encoding of Windows where it isn't that.
 */
final class SeparatedText {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final char QUOTE = '"';

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private SeparatedText(String text) {
        this.text = text;
        var heading = text.lines().findFirst().orElse("");
        this.separator = SEPARATORS.stream()
                .max(Comparator.comparingLong(
                        mark -> heading.chars().filter(letter -> letter == mark).count()))
                .orElseThrow();
    }

    static Sheet read(Path file) throws IOException {
        var rows = new RowCollector();
        var text = new SeparatedText(TextFile.read(file));
        while (text.at < text.text.length()) {
            int number = text.line;
            rows.take(number, text.row());
        }
        return rows.sheet();
    }

    private List<SheetCell> row() {
        List<SheetCell> cells = new ArrayList<>();
        do {
            var cell = cell();
            if (cells.size() < RowCollector.MOST_COLUMNS) {
                cells.add(SheetCell.text(cell.strip()));
            }
        } while (skip(separator));
        skipLineEnd();
        return cells;
    }

    private String cell() {
        var cell = new StringBuilder();
        while (isIn(' ')) {
            at++;
        }
        if (skip(QUOTE)) {
            readQuoted(cell);
        }
        while (at < text.length() && !isIn(separator) && !isIn('\n') && !isIn('\r')) {
            keep(cell, text.charAt(at++));
        }
        return cell.toString();
    }

    private void readQuoted(StringBuilder cell) {
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter == QUOTE && !isIn(QUOTE)) {
                return;
            }
            if (letter == QUOTE) {
                at++;
            } else if (letter == '\n') {
                line++;
            }
            keep(cell, letter);
        }
    }

    /** Unless it is space before the cell's text, or behind what is kept of one. */
    private static void keep(StringBuilder cell, char letter) {
        boolean isSpaceBefore = cell.isEmpty() && Character.isWhitespace(letter);
        if (!isSpaceBefore && cell.length() < RowCollector.MOST_LETTERS) {
            cell.append(letter);
        }
    }

    private void skipLineEnd() {
        boolean returned = skip('\r');
        if (skip('\n') || returned) {
            line++;
        }
    }

    private boolean skip(char mark) {
        boolean there = isIn(mark);
        if (there) {
            at++;
        }
        return there;
    }

    private boolean isIn(char mark) {
        return at < text.length() && text.charAt(at) == mark;
    }
}
