package no.mandat.workflow.manuscript;

import java.util.List;
import java.util.function.Predicate;

/**
 * Writes words with the marks of bold and italics. CommonMark reads a mark only where it leans on a word: not beside a blank on
 * its inner side, and not between a letter outside and a sign inside. So blanks and signs at the edges are left outside.
 */
final class EmphasisWriter {

    private static final String BOLD = "**";
    private static final String ITALIC = "*";

    private final int[] letters;
    private final boolean[] bold;
    private final boolean[] italic;
    private final boolean[] note;
    private final StringBuilder markdown;

    private EmphasisWriter(List<Piece> pieces, StringBuilder markdown) {
        this.markdown = markdown;
        letters =
                pieces.stream().flatMapToInt(piece -> piece.text().codePoints()).toArray();
        bold = marked(pieces, piece -> piece.style().isBold());
        italic = marked(pieces, piece -> piece.style().isItalic());
        note = marked(pieces, Piece::isNote);
    }

    /** Behind what has been written. */
    static void write(List<Piece> pieces, StringBuilder markdown) {
        var writer = new EmphasisWriter(pieces, markdown);
        writer.fit(writer.bold);
        writer.fit(writer.italic);
        writer.write();
    }

    /** An exclamation mark in front of a link or a note would make a picture of it. */
    static void keepFromBeingAPicture(StringBuilder markdown) {
        if (!markdown.isEmpty() && markdown.charAt(markdown.length() - 1) == '!') {
            markdown.insert(markdown.length() - 1, '\\');
        }
    }

    private boolean[] marked(List<Piece> pieces, Predicate<Piece> mark) {
        var marked = new boolean[letters.length];
        int at = 0;
        for (var piece : pieces) {
            int end = at + piece.text().codePointCount(0, piece.text().length());
            while (at < end) {
                marked[at++] = mark.test(piece);
            }
        }
        return marked;
    }

    private void fit(boolean[] marked) {
        for (int from = 0, to; from < marked.length; from = to) {
            to = from + 1;
            while (to < marked.length && marked[to] == marked[from]) {
                to++;
            }
            if (marked[from]) {
                fit(marked, from, to);
            }
        }
    }

    private void fit(boolean[] marked, int from, int to) {
        int begin = from;
        while (begin < to && (isBlank(begin) || (isSign(begin) && isLetter(begin - 1)))) {
            marked[begin++] = false;
        }
        int end = to;
        while (end > begin && (isBlank(end - 1) || (isSign(end - 1) && isLetter(end)))) {
            marked[--end] = false;
        }
    }

    private boolean isBlank(int at) {
        return Character.isWhitespace(letters[at]) || Character.isSpaceChar(letters[at]);
    }

    /** What stands before and behind everything is no letter. */
    private boolean isLetter(int at) {
        return at >= 0 && at < letters.length && !isBlank(at) && !isSign(at);
    }

    private boolean isSign(int at) {
        return switch (Character.getType(letters[at])) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    private void write() {
        boolean isBold = false;
        boolean isItalic = false;
        for (int from = 0, to; from < letters.length; from = to) {
            to = from + 1;
            while (to < letters.length && isLike(from, to)) {
                to++;
            }
            boolean boldChanges = isBold != bold[from];
            if (isItalic && (boldChanges || !italic[from])) {
                markdown.append(ITALIC);
                isItalic = false;
            }
            if (boldChanges) {
                markdown.append(BOLD);
                isBold = bold[from];
            }
            if (!isItalic && italic[from]) {
                markdown.append(ITALIC);
                isItalic = true;
            }
            write(from, to);
        }
        markdown.append(isItalic ? ITALIC : "").append(isBold ? BOLD : "");
    }

    private boolean isLike(int one, int other) {
        return bold[one] == bold[other] && italic[one] == italic[other] && note[one] == note[other];
    }

    private void write(int from, int to) {
        var text = new String(letters, from, to - from);
        if (note[from]) {
            keepFromBeingAPicture(markdown);
            markdown.append(text);
            return;
        }
        // Behind a reference to a note they would make a link, or the note itself, of it.
        boolean isBehindNote = from > 0
                && note[from - 1]
                && markdown.charAt(markdown.length() - 1) == ']'
                && (text.startsWith("(") || text.startsWith(":"));
        markdown.append(isBehindNote ? "\\" : "").append(MarkdownMarks.inline(text));
    }
}
