package no.mandat.workflow.recognition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words looked for in a text, whatever their case: whole words, or their beginnings where an expression says so. */
final class Says {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.:;?!])\\s+(?=\\p{Lu}|$)");

    private final Pattern pattern;

    /** @param expression regular; it must begin and end where a word does, or say {@code \w*}; what is put between low lines is a word */
    Says(String expression) {
        pattern = Pattern.compile(
                "(?<!\\w)_{0,3}(?:" + expression + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    boolean in(String text) {
        return pattern.matcher(text).find();
    }

    /** Where the first of them stands; behind the end, where none does. */
    int place(String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.start() : text.length();
    }

    static List<String> sentences(String text) {
        return Stream.of(SENTENCE_END.split(text))
                .map(String::strip)
                .filter(said -> !said.isEmpty())
                .toList();
    }
}
