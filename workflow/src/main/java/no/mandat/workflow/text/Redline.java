package no.mandat.workflow.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.mandat.workflow.text.Pairs.Pair;
import no.mandat.workflow.words.Words;

/**
 * Two texts as one, in which what is new is marked as inserted and what is gone as deleted: word by word where a block was
 * changed, as a whole where it is new or gone. Leaving out what is deleted gives the new text, leaving out what is inserted
 * the old one.
 */
public final class Redline {

    /**
     * What came out of it.
     *
     * @param html safe to show; screen readers say where an insertion or a deletion begins and ends
     * @param inserted how many words are new
     * @param deleted how many words are gone
     * @param changed whether the texts look different at all; they may without a new or a missing word, as when a list
     *     begins with another number
     */
    public record Result(String html, int inserted, int deleted, boolean changed) {}

    private Redline() {}

    /**
     * Compares two texts in Markdown.
     *
     * @param words the language in which screen readers are told
     */
    public static Result between(String before, String after, Words words) {
        var pairs = Pairs.of(Leaves.of(before), Leaves.of(after));
        var places = places(pairs);
        var writing = new RedlineHtml(words);
        pairs.forEach(pair -> write(pair, places, writing));
        return new Result(
                SafeHtml.of(writing.finish()),
                writing.inserted(),
                writing.deleted(),
                writing.hasMarks() || !before.equals(after) && !looks(before).equals(looks(after)));
    }

    /** The same of two texts that are no Markdown: what would be a mark there is shown as it was typed, and each line stays one. */
    public static Result betweenPlain(String before, String after, Words words) {
        return between(MarkdownText.ofPlain(before), MarkdownText.ofPlain(after), words);
    }

    /** How a text looks, but for how wide its spaces were typed. */
    private static String looks(String markdown) {
        return MarkdownText.html(markdown).replaceAll("\\s+", " ");
    }

    private static void write(Pair pair, Map<Container, Container> places, RedlineHtml writing) {
        var old = pair.old();
        var now = pair.now();
        if (now != null) {
            writing.goTo(now.path());
            if (old != null) {
                writing.changed(old, now);
            } else {
                writing.added(now);
            }
        } else if (old != null) {
            writing.goTo(old.path().stream()
                    .map(place -> places.getOrDefault(place, place))
                    .toList());
            writing.removed(old);
        }
    }

    /** Which list, item or table of the old text is which of the new one: what is gone is shown where it was. */
    private static Map<Container, Container> places(List<Pair> pairs) {
        Map<Container, Container> places = new HashMap<>();
        for (var pair : pairs) {
            var old = pair.old();
            var now = pair.now();
            if (old != null && now != null) {
                IntStream.range(0, old.path().size())
                        .forEach(i ->
                                places.putIfAbsent(old.path().get(i), now.path().get(i)));
            }
        }
        return places;
    }
}
