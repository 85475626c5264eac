package no.mandat.workflow.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.mandat.workflow.text.Differences.Stretch;

/**
 * What two have made of the same text at once, as one text, word by word. What either deleted is gone; what either wrote is there. Where
 * both wrote in the same place, one follows the other; where both wrote the same there, it stands once.
 */
public final class NotesMerge {

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
            merge.both(first.writtenAt(place), second.writtenAt(place));
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

    private void both(List<String> theirs, List<String> mine) {
        if (Collections.indexOfSubList(theirs, mine) >= 0) {
            theirs.forEach(this::put);
        } else if (Collections.indexOfSubList(mine, theirs) >= 0) {
            mine.forEach(this::put);
        } else {
            theirs.forEach(this::put);
            mine.forEach(this::put);
        }
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
