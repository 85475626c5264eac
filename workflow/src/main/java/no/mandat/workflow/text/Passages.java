package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.renderer.html.HtmlWriter;

/** Puts marks around passages of a text while it is written, run of words by run of words. */
final class Passages {

    /** Whoever begins first stands around the others. */
    private static final Comparator<Marked> ORDER = Comparator.comparingInt(Marked::from)
            .thenComparing(Comparator.comparingInt(Marked::to).reversed())
            .thenComparingInt(Marked::number)
            .thenComparing(Marked::cssClass)
            .thenComparing(Marked::label);

    /** What more than so many passages have in common is marked for these alone. */
    private static final int MOST_AT_ONCE = 8;

    /** Which are marked from a place on. */
    private final NavigableMap<Integer, List<Marked>> here = new TreeMap<>();

    private final NavigableMap<Integer, List<Marked>> ends = new TreeMap<>();
    private final ReportAddresses addresses;
    private final Set<Integer> begun = new HashSet<>();
    private final List<Marked> ended = new ArrayList<>();

    /** Writes a part of a run, given by its first place and the place after its last. */
    interface Part {

        void write(int from, int to);
    }

    Passages(List<Marked> passages, PassageText text, ReportAddresses addresses) {
        this.addresses = addresses;
        var shown = passages.stream()
                .flatMap(passage -> within(passage, text.text()))
                .sorted(ORDER)
                .toList();
        shown.forEach(passage ->
                ends.computeIfAbsent(passage.to(), unknown -> new ArrayList<>()).add(passage));
        here.put(0, List.of());
        var open = new TreeSet<>(ORDER);
        int next = 0;
        for (int place :
                shown.stream().flatMap(Passages::bounds).sorted().distinct().toList()) {
            open.removeAll(ends.getOrDefault(place, List.of()));
            for (; next < shown.size() && shown.get(next).from() == place; next++) {
                open.add(shown.get(next));
            }
            here.put(place, open.stream().limit(MOST_AT_ONCE).toList());
        }
    }

    private static Stream<Integer> bounds(Marked passage) {
        return Stream.of(passage.from(), passage.to());
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

    /**
     * Writes a run of words that begins at a place, -1 where it has none.
     *
     * @param numbered whether the numbers of the passages that end in it may stand in it
     */
    void write(HtmlWriter html, int place, int length, boolean numbered, Part part) {
        if (place < 0) {
            part.write(0, length);
            return;
        }
        int end = place + length;
        for (int from = place; from < end; ) {
            int start = from;
            int to = Math.min(Objects.requireNonNullElse(here.higherKey(from), end), end);
            stretch(html, here.floorEntry(from).getValue(), () -> part.write(start - place, to - place));
            ended.addAll(ends.getOrDefault(to, List.of()));
            if (numbered) {
                numbers(html);
            }
            from = to;
        }
    }

    /** Writes what is marked as a whole or not at all. */
    void write(HtmlWriter html, int place, int length, Runnable whole) {
        if (place < 0 || length == 0) {
            whole.run();
            return;
        }
        var covering = here.subMap(here.floorKey(place), true, place + length, false).values().stream()
                .flatMap(List::stream)
                .distinct()
                .limit(MOST_AT_ONCE)
                .toList();
        stretch(html, covering, whole);
        ends.subMap(place, false, place + length, true).values().forEach(ended::addAll);
    }

    private void stretch(HtmlWriter html, List<Marked> covering, Runnable part) {
        covering.forEach(passage -> begin(html, passage));
        part.run();
        covering.forEach(_ -> html.tag("/mark"));
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
