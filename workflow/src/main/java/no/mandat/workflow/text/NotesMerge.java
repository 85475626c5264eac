package no.mandat.workflow.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.mandat.workflow.text.Differences.Stretch;

/**
 * What two have made of the same text at once, as one text, word by word. What either deleted is gone; what either wrote is there. Where
 * both wrote in the same place, one follows the other: what both wrote between paragraphs as paragraphs, what both wrote within one as
 * sentences do. Where both wrote the same there, it stands once.
 */
public final class NotesMerge {

    private static final String BREAK = "\n";

    /** What stands on a line of its own in a list or a table goes on with it. */
    private static final Pattern ROW = Pattern.compile("\\h*(?:[-*+]\\h|\\d+[.)]\\h|\\|).*", Pattern.DOTALL);

    /** What ends a sentence or stands at its end sticks to what is before it. */
    private static final Pattern STICKS = Pattern.compile("(?:[\\p{Pe}\\p{Pf}.,;:!?]|\\[\\^).*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();
    private String last = "";

    private NotesMerge() {}

    /**
     * Merges.
     *
     * @param base what both began with
     * @param theirs what one made of it, which goes first
     * @param mine what the other did
     */
    public static String merge(String base, String theirs, String mine) {
        var words = words(base);
        var first = Edits.between(words, words(theirs));
        var second = Edits.between(words, words(mine));
        var merge = new NotesMerge();
        for (int place = 0; place <= words.size(); place++) {
            merge.both(
                    first.writtenAt(place),
                    second.writtenAt(place),
                    endsLine(words, place, first.gone(), second.gone()));
            if (place < words.size() && !first.isGone(place) && !second.isGone(place)) {
                merge.put(words.get(place));
            }
        }
        return merge.text.toString();
    }

    /** Whether both have written in the same place, or one in what the other has taken away, and not the same. */
    static boolean isContested(String base, String theirs, String mine) {
        var words = words(base);
        var first = words(theirs);
        var second = words(mine);
        var stretches = Differences.between(words, second);
        return Differences.between(words, first).stream().anyMatch(one -> stretches.stream()
                .anyMatch(other ->
                        one.from() <= other.to() && other.from() <= one.to() && !isSame(one, first, other, second)));
    }

    private static boolean isSame(Stretch one, List<String> first, Stretch other, List<String> second) {
        var theirs = first.subList(one.nowFrom(), one.nowTo());
        var mine = second.subList(other.nowFrom(), other.nowTo());
        return theirs.equals(mine) && (mine.isEmpty() || one.from() == other.from() && one.to() == other.to());
    }

    private static List<String> words(String text) {
        return Token.of(text, List.of()).stream().map(Token::text).toList();
    }

    /** Whether what is kept of the text from there on begins with the end of a line, or nothing is. */
    private static boolean endsLine(List<String> words, int from, boolean[] theirs, boolean[] mine) {
        for (int place = from; place < words.size(); place++) {
            if (!theirs[place] && !mine[place]) {
                return words.get(place).contains(BREAK);
            }
        }
        return true;
    }

    private void both(List<String> theirs, List<String> mine, boolean endsLine) {
        if (Collections.indexOfSubList(theirs, mine) >= 0) {
            theirs.forEach(this::put);
        } else if (Collections.indexOfSubList(mine, theirs) >= 0) {
            mine.forEach(this::put);
        } else {
            boolean ownLine = endsLine && (text.isEmpty() || text.toString().endsWith(BREAK));
            theirs.forEach(this::put);
            part(String.join("", theirs), String.join("", mine), ownLine);
            mine.forEach(this::put);
        }
    }

    /** Two texts that were written in the same place don't become one word, sentence or paragraph. */
    private void part(String theirs, String mine, boolean ownLine) {
        if (ownLine) {
            boolean rows = ROW.matcher(theirs.substring(theirs.stripTrailing().lastIndexOf(BREAK) + 1))
                            .matches()
                    && ROW.matcher(mine).matches();
            int there = breaks(theirs.substring(theirs.stripTrailing().length()))
                    + breaks(mine.substring(
                            0, mine.length() - mine.stripLeading().length()));
            text.append(BREAK.repeat(Math.max(0, (rows ? 1 : 2) - there)));
        } else if (!endsBlank(theirs)
                && !startsBlank(mine)
                && !STICKS.matcher(mine).matches()) {
            text.append(' ');
        } else {
            return;
        }
        last = "";
    }

    private static int breaks(String blank) {
        return (int) blank.chars().filter(sign -> sign == '\n').count();
    }

    private static boolean startsBlank(String text) {
        return Character.isWhitespace(text.codePointAt(0));
    }

    private static boolean endsBlank(String text) {
        return Character.isWhitespace(text.codePointBefore(text.length()));
    }

    /** Two words that stood apart don't become one. */
    private void put(String word) {
        if (isOne(last, word)) {
            text.append(' ');
        }
        text.append(word);
        last = word;
    }

    private static boolean isOne(String before, String word) {
        return !before.isBlank()
                && !word.isBlank()
                && Token.of(before + word, List.of()).size() == 1;
    }

    /** What somebody wrote before each word, and which words they deleted. */
    private record Edits(Map<Integer, List<String>> written, boolean[] gone) {

        static Edits between(List<String> before, List<String> after) {
            Map<Integer, List<String>> written = new HashMap<>();
            var gone = new boolean[before.size()];
            for (Stretch stretch : Differences.between(before, after)) {
                written.put(stretch.from(), after.subList(stretch.nowFrom(), stretch.nowTo()));
                for (int place = stretch.from(); place < stretch.to(); place++) {
                    gone[place] = true;
                }
            }
            return new Edits(written, gone);
        }

        List<String> writtenAt(int place) {
            return written.getOrDefault(place, List.of());
        }

        boolean isGone(int place) {
            return gone[place];
        }
    }
}
