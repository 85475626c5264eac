package no.mandat.workflow.manuscript;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Letters that are set alike.
 *
 * @param isNote whether they are Markdown already, as a reference to a note is, and stand as they are
 */
record Piece(String text, Style style, boolean isNote) {

    /** How letters are set: where the link leads that they stand in, or nothing. */
    record Style(boolean isBold, boolean isItalic, @Nullable String address) {

        static final Style PLAIN = new Style(false, false, null);

        Style withoutBold() {
            return new Style(false, isItalic, address);
        }

        Style withoutEmphasis() {
            return new Style(false, false, address);
        }

        /** What both have. */
        Style and(Style other) {
            return new Style(
                    isBold && other.isBold,
                    isItalic && other.isItalic,
                    Objects.equals(address, other.address) ? address : null);
        }

        Style linked(@Nullable String where) {
            return new Style(isBold, isItalic, where);
        }
    }

    static Piece note(String label) {
        return new Piece("[^" + label + "]", Style.PLAIN, true);
    }

    static Piece code(String text, Style style) {
        var fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        boolean isApart = text.startsWith("`") || text.endsWith("`");
        return new Piece(fence + (isApart ? " " + text + " " : text) + fence, style, true);
    }

    boolean isCode() {
        return isNote && text.startsWith("`");
    }

    /** What a reader sees of it. */
    String said() {
        return isNote ? MarkdownMarks.plain(text) : text;
    }

    Piece saying(String other) {
        return new Piece(other, style, isNote);
    }

    Piece in(Style other) {
        return new Piece(text, other, isNote);
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
