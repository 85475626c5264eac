package no.mandat.workflow.sheet;

/**
 * A cell as somebody filled it in.
 *
 * @param text what stands in it, without space around; a date as in 2026-12-31
 */
public record SheetCell(Kind kind, String text) {

    static final SheetCell EMPTY = new SheetCell(Kind.TEXT, "");

    /** What sort of thing stands in it. */
    public enum Kind {
        /** Text, a number, or nothing. */
        TEXT,
        DATE,
        /** Something that the spreadsheet computes. */
        FORMULA,
        /** Something that the spreadsheet could not compute. */
        FAULT
    }

    /** Takes the space around the text away. */
    public SheetCell {
        text = text.strip();
    }

    static SheetCell text(String text) {
        // What a spreadsheet would take for a formula when it opens a file of text.
        return new SheetCell(text.startsWith("=") ? Kind.FORMULA : Kind.TEXT, text);
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return kind == Kind.TEXT && text.isEmpty();
    }
}
