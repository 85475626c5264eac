package no.mandat.workflow.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.mandat.workflow.manuscript.Piece.Style;
import org.jspecify.annotations.Nullable;

/**
 * A line of words as it is put together from the pieces that a writing program breaks it into, and the Markdown of it. White
 * space is made even. Emphasis that CommonMark would not read gives way to the words.
 */
final class Line {

    private static final int LONGEST_ADDRESS = 2_000;

    /** Of all links of a line together; from then on they are text. */
    private static final int MOST_OF_ADDRESSES = 100_000;

    private final List<Piece> pieces = new ArrayList<>();
    private int letters;
    private int lettersOfAddresses;

    void add(String text, Style style) {
        // A soft hyphen says where a word may break, and is none of its letters.
        var shown = text.replace("\u00AD", "");
        if (!shown.isEmpty()) {
            pieces.add(new Piece(shown, leading(style), false));
            letters += shown.length();
        }
    }

    /** How many letters it has, more or less. */
    int length() {
        return letters;
    }

    /** A reference to a note; it stands outside of all emphasis. */
    void addNote(String label) {
        pieces.add(Piece.note(label));
    }

    /** Letters that are shown as they are; they stand outside of all emphasis, and lead where the address does. */
    void addCode(String text, @Nullable String address) {
        var blanks = MarkdownMarks.blanks(text);
        var even = MarkdownMarks.even(text);
        add(blanks.startsWith(" ") ? " " : "", Style.PLAIN);
        if (!even.isEmpty()) {
            pieces.add(code(even, leading(Style.PLAIN.linked(address))));
            letters += even.length();
            add(blanks.endsWith(" ") ? " " : "", Style.PLAIN);
        }
    }

    /** Two that stand side by side would be read as one, and wrongly. */
    private Piece code(String text, Style style) {
        boolean goesOn = !pieces.isEmpty()
                && pieces.getLast().isCode()
                && pieces.getLast().style().equals(style);
        return Piece.code(goesOn ? pieces.removeLast().said() + text : text, style);
    }

    /** Another line behind this one. */
    void add(Line other) {
        if (!other.isEmpty()) {
            add(" ", Style.PLAIN);
            pieces.addAll(other.pieces);
            letters += other.letters;
        }
    }

    boolean isEmpty() {
        return pieces.stream().allMatch(Piece::isBlank);
    }

    /** Whether all of its words are bold. */
    boolean isBold() {
        var words = pieces.stream()
                .filter(piece -> !piece.isBlank() && !piece.isNote())
                .toList();
        return !words.isEmpty()
                && words.stream().allMatch(piece -> piece.style().isBold());
    }

    /** As a line of its own. */
    String markdown() {
        return MarkdownMarks.atBeginning(inline());
    }

    /** As a line of its own, nothing of it bold. */
    String withoutBold() {
        return MarkdownMarks.atBeginning(inlineWithoutBold());
    }

    /** As a part of a line, nothing of it bold. */
    String inlineWithoutBold() {
        return written(restyled(pieces, Style::withoutBold));
    }

    /** As a part of one. */
    String inline() {
        return written(pieces);
    }

    /** A link to a place in the same file, or on somebody's disk, leads nowhere for who reads it elsewhere. */
    private Style leading(Style style) {
        var address = style.address();
        if (address == null) {
            return style;
        }
        var start = address.toLowerCase(Locale.ROOT);
        boolean leads = start.startsWith("http://") || start.startsWith("https://") || start.startsWith("mailto:");
        lettersOfAddresses += address.length();
        return leads && address.length() <= LONGEST_ADDRESS && lettersOfAddresses <= MOST_OF_ADDRESSES
                ? style
                : style.linked(null);
    }

    private static String written(List<Piece> pieces) {
        var even = joined(even(pieces));
        var said = even.stream().map(Piece::said).collect(Collectors.joining());
        return List.<UnaryOperator<Style>>of(style -> style, Style::withoutEmphasis).stream()
                .map(styling -> LineWriter.write(joined(restyled(even, styling))))
                .filter(markdown ->
                        MarkdownMarks.plain(MarkdownMarks.atBeginning(markdown)).equals(said))
                .findFirst()
                .orElseGet(() -> LineWriter.write(joined(restyled(even, style -> Style.PLAIN))));
    }

    private static List<Piece> restyled(List<Piece> pieces, UnaryOperator<Style> styling) {
        return pieces.stream()
                .map(piece -> piece.in(styling.apply(piece.style())))
                .toList();
    }

    /** With one blank between words, however many pieces brought one, and none at the ends. */
    private static List<Piece> even(List<Piece> pieces) {
        List<Piece> even = new ArrayList<>();
        boolean begun = false;
        boolean blank = false;
        for (var piece : pieces) {
            var text = MarkdownMarks.blanks(piece.text());
            if (begun && !blank && text.startsWith(" ")) {
                even.add(piece.saying(" "));
            }
            blank = text.isEmpty() ? blank : text.endsWith(" ");
            var words = MarkdownMarks.even(text);
            if (!words.isEmpty()) {
                begun = true;
                even.add(piece.saying(words));
                if (blank) {
                    even.add(piece.saying(" "));
                }
            }
        }
        if (!even.isEmpty() && even.getLast().text().equals(" ")) {
            even.removeLast();
        }
        return even;
    }

    /** What is set alike is one; blanks are set as what stands on both sides of them. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        var text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = set(pieces, i);
            text.append(piece.text());
            var next = i + 1 < pieces.size() ? set(pieces, i + 1) : null;
            boolean goesOn = next != null && next.style().equals(piece.style()) && !next.isNote() && !piece.isNote();
            if (!goesOn) {
                joined.add(piece.saying(text.toString()));
                text.setLength(0);
            }
        }
        return joined;
    }

    private static Piece set(List<Piece> pieces, int at) {
        var piece = pieces.get(at);
        return piece.isBlank() && at > 0 && at + 1 < pieces.size()
                ? piece.in(pieces.get(at - 1).style().and(pieces.get(at + 1).style()))
                : piece;
    }
}
