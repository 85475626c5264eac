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
        NOTES("ol"),
        UNUSED_NOTES("ul"),
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

        /** The class of the element, or empty. */
        String cssClass() {
            return switch (this) {
                case NOTES -> "notes";
                case UNUSED_NOTES -> "notes notes-unused";
                default -> "";
            };
        }

        /** Whether its items have numbers. */
        boolean isNumbered() {
            return this == NUMBERS || this == NOTES;
        }
    }

    Kind kind() {
        return kind;
    }

    int number() {
        return number;
    }
}
