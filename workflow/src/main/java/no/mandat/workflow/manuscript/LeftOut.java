package no.mandat.workflow.manuscript;

/**
 * Something of a document that is not among its blocks, on purpose.
 *
 * @param text its words; of a picture its name
 */
public record LeftOut(Kind kind, String text) {

    /** What it is. */
    public enum Kind {
        /** Printed at the head or the foot of each page. */
        HEADER_OR_FOOTER,
        /** Made by the writing program from the headings. */
        TABLE_OF_CONTENTS,
        /** What somebody remarked in the margin. */
        COMMENT,
        /** Crossed out by somebody, with the program watching. */
        DELETED,
        /** Marked to be neither shown nor printed. */
        HIDDEN,
        /** Of a kind that a browser doesn't show, or a drawing. */
        PICTURE
    }
}
