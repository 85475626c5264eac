package no.mandat.domain.mandate;

/** What a clause is in the document. */
public enum ClauseForm {
    /** A heading, perhaps with a text of its own below it. */
    SECTION,
    /** An annex, by its heading. */
    ANNEX,
    PARAGRAPH,
    /** An item of a list. */
    ITEM,
    TABLE,
    PICTURE;

    /** Whether it has a heading; what has none has a text. */
    public boolean hasHeading() {
        return this == SECTION || this == ANNEX;
    }

    /** Whether its text is words, which can be divided and joined. */
    public boolean isProse() {
        return this != TABLE && this != PICTURE;
    }
}
