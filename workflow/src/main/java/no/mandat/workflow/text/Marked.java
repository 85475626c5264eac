package no.mandat.workflow.text;

import java.util.regex.Pattern;

/**
 * A passage that is marked in a text, as with a comment.
 *
 * @param from its first place in {@link PassageText#plain}
 * @param to the place after its last one
 * @param number shown behind it; the passage is {@code c-N} in the page
 * @param cssClass what is put on it beside {@code passage}; may be empty
 * @param label what screen readers say where it begins, and what its number is called: "Merknad 1"
 */
public record Marked(int from, int to, int number, String cssClass, String label) {

    private static final Pattern CLASS = Pattern.compile("|[a-z][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException when the number is less than 0, or the class has other signs than a-z, 0-9 and dashes */
    public Marked {
        if (number < 0 || !CLASS.matcher(cssClass).matches()) {
            throw new IllegalArgumentException("no passage: " + number + " " + cssClass);
        }
    }
}
