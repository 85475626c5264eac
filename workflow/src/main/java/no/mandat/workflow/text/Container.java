package no.mandat.workflow.text;

/** What blocks stand in: each is one thing, alike or not. */
final class Container {

    private final Kind kind;
    private final int number;

    /**
     * A new one.
     *
     * @param number what is printed before an item of a numbered list, else 0
     */
    Container(Kind kind, int number) {
        this.kind = kind;
        this.number = number;
    }

    /** What it is. */
    enum Kind {
        QUOTE("blockquote"),
        BULLETS("ul"),
        NUMBERS("ol"),
        ITEM("li"),
        TABLE("table"),
        HEAD("thead"),
        BODY("tbody");

        private final String tag;

        Kind(String tag) {
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }

    Kind kind() {
        return kind;
    }

    int number() {
        return number;
    }
}
