package no.mandat.workflow.reportimport;

/**
 * Something about a text that was brought in, which its author should look at.
 *
 * @param detail what it is about, in the text's own words; may be empty
 */
public record Remark(Kind kind, String detail) {

    /** What there is to look at. */
    public enum Kind {
        /** Insertions or deletions were marked; they are read as if they were accepted. */
        TRACKED_CHANGES,
        /** A header or a footer is left out. */
        HEADER_OR_FOOTER,
        /** The table of contents is left out. */
        TABLE_OF_CONTENTS,
        /** A comment in the margin is left out. */
        COMMENT,
        /** What was crossed out is left out. */
        DELETED,
        /** What is hidden is left out. */
        HIDDEN,
        /** A picture that isn't PNG or JPEG, or isn't in the text, is left out. */
        PICTURE,
        /** A picture has no alternative text. */
        PICTURE_WITHOUT_WORDS,
        /** A footnote that nothing refers to; it stands with the last section. */
        LOOSE_FOOTNOTE,
        /** A mark of a footnote that isn't there. */
        MISSING_FOOTNOTE,
        /** A heading has a footnote; its mark stands in the text below it. */
        FOOTNOTE_OF_HEADING,
        /** A link that leads nowhere outside the text; its words are there. */
        LINK_WITHIN,
        /** A list with letters has numbers now. */
        LETTERED_LIST,
        /** A heading had another number than its section has. */
        NUMBER_CHANGED,
        /** Text that stood before the first heading is a section of its own. */
        TEXT_BEFORE_HEADING,
        /** No headings were found; all is one section. */
        NO_HEADINGS,
        /** The document has no styles; its headings are guessed. */
        HEADINGS_GUESSED,
        /** A heading is as long as a paragraph; it begins the text of its section. */
        LONG_HEADING,
        /** The lines above a Markdown text that are for programs. */
        FRONT_MATTER,
        /** Words of the document that stand in none of the sections. */
        WORDS_LOST
    }
}
