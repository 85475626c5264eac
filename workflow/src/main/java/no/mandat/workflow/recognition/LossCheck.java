package no.mandat.workflow.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.mandat.domain.shared.NormalForms;

/**
 * Compares the words of a document with those that became of it. The two are collected by different ways, so that a mistake of
 * the reader or of the recognition shows: every word of the document must be found, as often as it stands there. Marks of
 * footnotes are no words.
 */
public final class LossCheck {

    private static final int SHOWN = 20;
    private static final int AROUND = 4;

    private static final Pattern NOTE_MARK = Pattern.compile("\\\\?\\[\\^[^\\]\\s]{1,200}\\\\?\\]:?|[¹²³⁰-⁹]+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private LossCheck() {}

    /**
     * What came out of it.
     *
     * @param words how many the document has
     * @param lost how many of them were not found
     * @param places the first of those that are lost, each with the words around it
     */
    public record Loss(int words, int lost, List<String> places) {}

    /** Looks for every word of the source in the result. */
    public static Loss compare(String source, String result) {
        var wanted = words(source);
        Map<String, Integer> there = new HashMap<>();
        words(result).forEach(word -> there.merge(word, 1, Integer::sum));
        List<String> places = new ArrayList<>();
        int lost = 0;
        for (int i = 0; i < wanted.size(); i++) {
            if (there.merge(wanted.get(i), -1, Integer::sum) < 0) {
                lost++;
                if (places.size() < SHOWN) {
                    places.add(around(wanted, i));
                }
            }
        }
        return new Loss(wanted.size(), lost, List.copyOf(places));
    }

    private static List<String> words(String text) {
        var bare = NormalForms.of(NOTE_MARK.matcher(text).replaceAll(" "), Normalizer.Form.NFKC);
        return NOT_A_WORD.splitAsStream(bare).filter(word -> !word.isEmpty()).toList();
    }

    private static String around(List<String> words, int at) {
        int from = Math.max(0, at - AROUND);
        int to = Math.min(words.size(), at + AROUND + 1);
        return String.join(" ", words.subList(from, at))
                + " [" + words.get(at) + "] "
                + String.join(" ", words.subList(at + 1, to));
    }
}
