package no.mandat.workflow.manuscript;

/**
 * A part of a document that stands by itself.
 *
 * @param level of a heading from 1, of a list item how deep it stands from 1, else 0
 * @param label what the writing program printed before it by itself ("3.1", "Vedlegg 2", "a)", "–"), or empty; what somebody
 *     typed is in the text
 * @param text Markdown: of a table a table, of a picture its description, else a line of words with emphasis, links and
 *     references to footnotes ({@code [^1]}); what only looks like Markdown is escaped
 * @param isBold whether all of a paragraph is in bold letters, as headings are by those who know no styles
 * @param picture which of the document's pictures it is, from 0; −1 where it is none
 * @param manner how it is set apart from the rest
 */
public record Block(Kind kind, int level, String label, String text, boolean isBold, int picture, Manner manner) {

    /** One that is set as the rest is. */
    public Block(Kind kind, int level, String label, String text, boolean isBold, int picture) {
        this(kind, level, label, text, isBold, picture, Manner.PLAIN);
    }

    /** The same at another place of a list or among the headings. */
    Block at(int nowLevel, String nowLabel, Manner nowManner) {
        return new Block(kind, nowLevel, nowLabel, text, isBold, picture, nowManner);
    }

    /** What it is by the document's own account. */
    public enum Kind {
        /** What the document calls its title. */
        TITLE,
        HEADING,
        PARAGRAPH,
        ITEM,
        TABLE,
        PICTURE
    }

    /** How a block is set apart. */
    public enum Manner {
        PLAIN,
        /** As the words of somebody else. */
        QUOTE,
        /** Letter by letter: its text is a fenced block of Markdown. */
        CODE
    }

    /** A heading. */
    public static Block heading(int level, String label, String text) {
        return new Block(Kind.HEADING, level, label, text, false, -1);
    }

    /** A paragraph without a mark. */
    public static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, 0, "", text, false, -1);
    }

    /** An item of a list. */
    public static Block item(int level, String label, String text) {
        return new Block(Kind.ITEM, level, label, text, false, -1);
    }

    /** A table. */
    public static Block table(String markdown) {
        return new Block(Kind.TABLE, 0, "", markdown, false, -1);
    }

    /** A picture. */
    public static Block picture(int number, String description) {
        return new Block(Kind.PICTURE, 0, "", description, false, number);
    }
}
