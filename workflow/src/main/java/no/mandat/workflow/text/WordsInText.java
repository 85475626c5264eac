package no.mandat.workflow.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where words that somebody typed or pasted stand in a plain text ({@link PassageText}): who doesn't mark a passage can name it all the
 * same. Spaces, ends of lines and the size of letters make no difference.
 */
public final class WordsInText {

    private static final int AROUND = 40;

    private WordsInText() {}

    /**
     * One place.
     *
     * @param from where it begins in the text
     * @param quote as it stands there
     * @param before a few letters that stand before it, for whoever chooses among several
     * @param after and after it
     */
    public record Found(int from, String quote, String before, String after) {}

    /** All places, in order; none for no words. */
    public static List<Found> find(String plain, String words) {
        var wanted = words.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var pattern = Stream.of(wanted.split("(?U)\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return Pattern.compile(
                        pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(plain)
                .results()
                .map(match -> new Found(
                        match.start(),
                        match.group(),
                        plain.substring(Math.max(0, match.start() - AROUND), match.start()),
                        plain.substring(match.end(), Math.min(plain.length(), match.end() + AROUND))))
                .toList();
    }
}
