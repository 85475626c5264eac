package no.mandat.workflow.manuscript;

/** Words as they are collected without regard to what they stand in: one blank between two. */
final class BareWords {

    private final StringBuilder words = new StringBuilder();

    void add(String text) {
        words.append(text.replace("\u00AD", ""));
    }

    /** Whatever comes next doesn't belong to the word before. */
    void end() {
        words.append(' ');
    }

    void clear() {
        words.setLength(0);
    }

    /** With the blanks at their ends. */
    String asTheyStand() {
        return words.toString();
    }

    @Override
    public String toString() {
        return MarkdownMarks.even(words.toString());
    }
}
