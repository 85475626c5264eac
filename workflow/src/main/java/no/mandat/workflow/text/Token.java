package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word, the space between two, or a mark, with how it is set.
 *
 * @param formats from the outermost to the innermost
 */
record Token(String text, List<Format> formats) {

    /** The end of a line that is meant as one. */
    static final String BREAK = "\n";

    static final String LINK = "a";

    /** The element of a footnote's mark; its address is whether it is one that is gone. */
    static final String NOTE = "sup";

    /** The element of the word before what a picture shows; its address is which one. */
    static final String LABEL = "span";

    private static final Pattern PARTS =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * How words are set: the name of the HTML element.
     *
     * @param address where a link leads; what tells one from another that looks like it; else none
     */
    record Format(String tag, @Nullable String address) {}

    static List<Token> of(String text, List<Format> formats) {
        List<Token> tokens = new ArrayList<>();
        var parts = PARTS.matcher(text);
        while (parts.find()) {
            tokens.add(new Token(parts.group(), formats));
        }
        return tokens;
    }

    boolean isSpace() {
        return text.isBlank();
    }

    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }
}
