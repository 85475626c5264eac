package no.mandat.workflow.recognition;

/**
 * A block of the document, with what it is taken for.
 *
 * @param block which block of the manuscript
 * @param level of a heading, from 0 for an annex that no style ranks; of an item from 1; of a numbered paragraph the parts of its
 *     number; else 0
 * @param number as it was printed or typed, without the full stop behind it
 * @param text Markdown, without the number
 * @param picture which picture it is, or −1
 */
record Line(int block, Role role, int level, String number, String text, int picture) {

    enum Role {
        TITLE,
        HEADING,
        ANNEX,
        PARAGRAPH,
        ITEM,
        TABLE,
        PICTURE
    }

    boolean is(Role other) {
        return role == other;
    }

    Line as(Role other, int otherLevel) {
        return new Line(block, other, otherLevel, number, text, picture);
    }
}
