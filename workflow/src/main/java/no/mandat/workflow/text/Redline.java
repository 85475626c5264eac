package no.mandat.workflow.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        var writing = written(Leaves.of(before), Leaves.of(after), new RedlineHtml(words, Optional::of));
        return new Result(
                SafeHtml.of(writing.finish()),
                writing.inserted(),
                writing.deleted(),
                writing.hasMarks() || !before.equals(after) && !looks(before).equals(looks(after)));
    }

    /**
     * Compares two texts of a report. Footnotes are numbered as in the new text, from 1; they are the same where they say the same, or
     * else where they are called the same. Of pictures stands what they show and their captions.
     *
     * @param level of the heading that stands above the text
     */
    public static Result ofReport(String before, String after, int level, Words words, ReportAddresses addresses) {
        var old = ReportMarkdown.of(before);
        var now = ReportMarkdown.of(after);
        var notes = PairedNotes.of(old, now);
        var writing = written(
                ReportLeaves.of(old, notes.old(), level, words),
                ReportLeaves.of(now, notes.now(), level, words),
                new RedlineHtml(words, addresses::of));
        return new Result(
                SafeHtml.ofReport(writing.finish()),
                writing.inserted(),
                writing.deleted(),
                writing.hasMarks()
                        || !before.equals(after) && !looksInReport(before).equals(looksInReport(after)));
    }

    /** The same of two lines that are no Markdown, for a line: there is no block around what comes out of it. */
    public static Result ofLine(String before, String after, Words words) {
        var writing = new RedlineHtml(words, Optional::of);
        writing.changed(line(before), line(after));
        return new Result(
                SafeHtml.ofReport(writing.finish()), writing.inserted(), writing.deleted(), writing.hasMarks());
    }

    private static Leaf line(String text) {
        var tokens = Token.of(Signs.seen(text).replaceAll("\\s+", " ").strip(), List.of());
        return new Leaf(List.of(), false, Leaf.BARE, List.of(new Leaf.Cell("", "", tokens)));
    }

    private static RedlineHtml written(List<Leaf> before, List<Leaf> after, RedlineHtml writing) {
        var pairs = Pairs.of(before, after);
        var places = places(pairs);
        pairs.forEach(pair -> write(pair, places, writing));
        return writing;
    }

    private static String looksInReport(String markdown) {
        var addresses = new ReportAddresses(
                "", picture -> Optional.of("/" + picture), reference -> Optional.of("#" + reference.address()));
        var text = new ReportText(Words.in(Words.BOKMAL), addresses);
        return text.html(markdown, ReportText.Place.below(2)).replaceAll("\\s+", " ");
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
