package no.mandat.workflow.review;

/**
 * Where a passage stands in a text now.
 *
 * @param from how many characters stand before it
 * @param to how many before its end
 */
public record Place(int from, int to, Fit fit) {

    /** How well it was found. */
    public enum Fit {
        /** Right where it was, word for word. */
        EXACT,
        /** Word for word, elsewhere. */
        SHIFTED,
        /** Other words stand among its own. */
        CHANGED
    }
}
