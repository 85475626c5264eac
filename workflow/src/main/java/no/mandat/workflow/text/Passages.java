package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.renderer.html.HtmlWriter;

/** Puts marks around passages of a text while it is written, run of words by run of words. */
final class Passages {

    /** What more than so many passages have in common is marked for these alone. */
    private static final int MOST_AT_ONCE = 8;

    private final List<Marked> passages;
    private final ReportAddresses addresses;
    private final Set<Integer> begun = new HashSet<>();
    private final List<Marked> ended = new ArrayList<>();

    /** Writes a part of a run, given by its first place and the place after its last. */
    interface Part {

        void write(int from, int to);
    }

    Passages(List<Marked> passages, PassageText text, ReportAddresses addresses) {
        this.addresses = addresses;
        this.passages = passages.stream()
                .flatMap(passage -> within(passage, text.text()))
                .sorted(Comparator.comparingInt(Marked::from)
                        .thenComparing(Comparator.comparingInt(Marked::to).reversed())
                        .thenComparingInt(Marked::number))
                .toList();
    }

    /** Begins and ends at a word: what parts blocks and cells isn't written, so that nothing could be marked there. */
    private static Stream<Marked> within(Marked passage, String text) {
        int from = Math.max(passage.from(), 0);
        int to = Math.min(passage.to(), text.length());
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (from < to && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        // Nor between the two halves of a sign.
        from -= from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
        to += to > 0 && to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
        return from < to
                ? Stream.of(new Marked(from, to, passage.number(), passage.cssClass(), passage.label()))
                : Stream.empty();
    }

    /** Writes a run of words that begins at a place, -1 where it has none. */
    void write(HtmlWriter html, int place, int length, Part part) {
        var covering = covering(place, length);
        var ends = covering.stream()
                .flatMap(passage -> Stream.of(passage.from(), passage.to()))
                .filter(end -> end > place && end < place + length)
                .sorted()
                .distinct()
                .toList();
        int from = place;
        for (int i = 0; i <= ends.size(); i++) {
            int to = i < ends.size() ? ends.get(i) : place + length;
            int start = from;
            var here = covering.stream()
                    .filter(passage -> passage.from() <= start && passage.to() > start)
                    .toList();
            stretch(html, here, to, () -> part.write(start - place, to - place));
            from = to;
        }
    }

    /** Writes what is marked as a whole or not at all. */
    void write(HtmlWriter html, int place, int length, Runnable whole) {
        stretch(html, covering(place, length), place + length, whole);
    }

    private List<Marked> covering(int place, int length) {
        return place < 0
                ? List.of()
                : passages.stream()
                        .takeWhile(passage -> passage.from() < place + length)
                        .filter(passage -> passage.to() > place)
                        .toList();
    }

    private void stretch(HtmlWriter html, List<Marked> here, int to, Runnable part) {
        here.stream().limit(MOST_AT_ONCE).forEach(passage -> begin(html, passage));
        part.run();
        here.stream().limit(MOST_AT_ONCE).forEach(_ -> html.tag("/mark"));
        here.stream().filter(passage -> passage.to() <= to).forEach(ended::add);
    }

    private void begin(HtmlWriter html, Marked passage) {
        boolean isFirst = begun.add(passage.number());
        html.raw("<mark%s class=\"%s\" data-c=\"%d\">"
                .formatted(
                        isFirst ? " id=\"c-%d\"".formatted(passage.number()) : "",
                        ("passage " + passage.cssClass()).strip(),
                        passage.number()));
        if (isFirst) {
            html.raw("<span class=\"%s\">".formatted(SafeHtml.UNSEEN));
            html.text(passage.label() + ": ");
            html.raw("</span>");
        }
    }

    /** The numbers of the passages that have ended, where a link may stand. */
    void numbers(HtmlWriter html) {
        for (var passage : ended) {
            html.raw("<a class=\"%s\" href=\"".formatted(("passage-number " + passage.cssClass()).strip()));
            html.text(addresses.place("comment-" + passage.number()));
            html.raw("\" data-c=\"%d\" aria-label=\"".formatted(passage.number()));
            html.text(passage.label());
            html.raw("\">%d</a>".formatted(passage.number()));
        }
        ended.clear();
    }
}
