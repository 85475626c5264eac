package no.mandat.domain.contribution;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody answers to one question: in words, by choices or by a number, as its kind asks.
 *
 * @param words what they wrote, or nothing
 * @param choices which choices, counted from 0, in their order
 * @param number which number of a scale, or 0
 */
public record Reply(String words, List<Integer> choices, int number) {

    /** What steers a machine and no reader: all controls but tabs and the ends of lines, and what is no letter and never will be. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{IsNoncharacter_Code_Point}");

    /** What a reader sees: blanks of any kind say nothing. */
    private static final Pattern SEEN = Pattern.compile("[^\\p{Z}\\p{Cc}\\p{Cf}]");

    /** No answer. */
    public static final Reply NONE = new Reply("", List.of(), 0);

    /** Takes the choices once each, in their order, and the words as every machine breaks lines. */
    public Reply {
        words = words.replace("\r\n", "\n").replace('\r', '\n').strip();
        choices = choices.stream().distinct().sorted().toList();
    }

    /** What was typed, without what steers machines: as it is taken, and never what was taken before. */
    public static String readable(String typed) {
        return STEERING.matcher(typed).replaceAll("");
    }

    /** In words. */
    public static Reply of(String words) {
        return new Reply(words, List.of(), 0);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return words.isEmpty() && choices.isEmpty() && number == 0;
    }

    /** Whether it says nothing to a reader. */
    public boolean isBlank() {
        return choices.isEmpty() && number == 0 && !SEEN.matcher(words).find();
    }
}
