package no.mandat.workflow.text;

import java.util.List;

/**
 * A block that holds words: a paragraph, a heading, a row of a table.
 *
 * @param path what it stands in, from the outermost to the innermost
 * @param beginsItem whether it is the first one of its list item
 * @param tag the HTML element; empty for the words of an item without a paragraph
 * @param cells a row's, else one
 */
record Leaf(List<Container> path, boolean beginsItem, String tag, List<Cell> cells) {

    static final String ROW = "tr";
    static final String CODE = "pre";
    static final String RULE = "hr";
    static final String FIGURE = "figure";
    static final String BARE = "";

    /**
     * Words that stand together.
     *
     * @param tag {@code th} or {@code td} in a table, else empty
     * @param align how they are aligned, or empty
     */
    record Cell(String tag, String align, List<Token> tokens) {}

    /** What must be alike for one to be taken for a changed form of the other. */
    record Shape(List<Container.Kind> path, boolean beginsItem, String tag, int cells) {}

    /** What must be alike for two to say the same at the same kind of place. */
    record Content(Shape shape, List<Cell> cells) {}

    Shape shape() {
        // An item's words say the same with blank lines around the items as without.
        var kind = tag.equals(BARE) ? "p" : tag;
        return new Shape(path.stream().map(Container::kind).toList(), beginsItem, kind, cells.size());
    }

    Content content() {
        return new Content(shape(), cells);
    }
}
