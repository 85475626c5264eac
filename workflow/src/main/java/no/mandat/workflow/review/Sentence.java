package no.mandat.workflow.review;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a sentence. */
final class Sentence {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Longer ones aren't looked at to their end. */
    private static final int LONGEST = 400;

    private Sentence() {}

    /** Those that stand in the sentence of a passage, and not in the passage. */
    static Set<String> around(String text, int from, int to) {
        int begin = from;
        while (begin > 0 && from - begin < LONGEST && !isEnd(text.charAt(begin - 1))) {
            begin--;
        }
        int end = to;
        while (end < text.length() && end - to < LONGEST && !isEnd(text.charAt(end))) {
            end++;
        }
        Set<String> words = new HashSet<>();
        collect(text.substring(begin, from), words);
        collect(text.substring(to, end), words);
        return words;
    }

    private static boolean isEnd(char sign) {
        return sign == '.' || sign == '!' || sign == '?' || sign == '\n' || sign == '\t';
    }

    private static void collect(String text, Set<String> words) {
        var found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group());
        }
    }
}
