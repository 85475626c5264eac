package no.mandat.workflow.recognition;

/**
 * Something about the document that whoever imports it should look at.
 *
 * @param detail what it is about, in the document's own words; may be empty
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
        /** What is hidden in the document is left out. */
        HIDDEN,
        /** A picture of a kind that no browser shows is left out. */
        PICTURE,
        /** A footnote that nothing refers to; it stands with the last clause. */
        LOOSE_FOOTNOTE,
        /** A mark of a footnote that isn't there. */
        MISSING_FOOTNOTE,
        /** A printed number that stands twice. */
        NUMBER_TWICE,
        /** A printed number that doesn't follow the one before it. */
        NUMBER_JUMPS,
        /** A picture without a description. */
        PICTURE_WITHOUT_WORDS,
        /** No end of the period was found. */
        NO_PERIOD,
        /** The period that the text names ends before it begins. */
        PERIOD_REVERSED,
        /** A line in the list of members from which no seat was read. */
        NO_SEAT,
        /** No list of members was found. */
        NO_SEATS,
        /** The whole text is one paragraph. */
        ONE_PARAGRAPH,
        /** A link that leads nowhere outside the document. */
        LINK_WITHIN
    }
}
