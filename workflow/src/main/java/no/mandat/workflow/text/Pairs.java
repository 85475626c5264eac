package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.mandat.workflow.text.Differences.Stretch;
import org.jspecify.annotations.Nullable;

/** Which block of a text became which: the same one, a changed one, or none. */
final class Pairs {

    /** How far a changed block is looked for. */
    private static final int WINDOW = 20;

    /** Two blocks that share less of their words than this are not the same one, changed. */
    private static final double ALIKE = 0.5;

    private final List<Leaf> before;
    private final List<Leaf> after;
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<Leaf, Map<String, Long>> counted = new HashMap<>();

    /**
     * A block as it was and as it is; {@code null} where it wasn't there, or is no longer. Both are in the order of their
     * text.
     */
    record Pair(@Nullable Leaf old, @Nullable Leaf now) {}

    private Pairs(List<Leaf> before, List<Leaf> after) {
        this.before = before;
        this.after = after;
    }

    static List<Pair> of(List<Leaf> before, List<Leaf> after) {
        var pairs = new Pairs(before, after);
        pairs.run();
        return pairs.pairs;
    }

    private void run() {
        var stretches = Differences.between(
                before.stream().map(Leaf::content).toList(),
                after.stream().map(Leaf::content).toList());
        int old = 0;
        int now = 0;
        for (var stretch : stretches) {
            same(old, stretch.from(), now);
            changed(stretch);
            old = stretch.to();
            now = stretch.nowTo();
        }
        same(old, before.size(), now);
    }

    private void same(int from, int to, int nowFrom) {
        for (int i = from; i < to; i++) {
            pairs.add(new Pair(before.get(i), after.get(nowFrom + i - from)));
        }
    }

    private void changed(Stretch stretch) {
        int removedFrom = stretch.from();
        int addedFrom = stretch.nowFrom();
        for (int old = stretch.from(); old < stretch.to(); old++) {
            int match = mostAlike(before.get(old), addedFrom, Math.min(stretch.nowTo(), addedFrom + WINDOW));
            if (match >= 0) {
                apart(removedFrom, old, addedFrom, match);
                pairs.add(new Pair(before.get(old), after.get(match)));
                removedFrom = old + 1;
                addedFrom = match + 1;
            }
        }
        apart(removedFrom, stretch.to(), addedFrom, stretch.nowTo());
    }

    private void apart(int removedFrom, int removedTo, int addedFrom, int addedTo) {
        before.subList(removedFrom, removedTo).forEach(removed -> pairs.add(new Pair(removed, null)));
        after.subList(addedFrom, addedTo).forEach(added -> pairs.add(new Pair(null, added)));
    }

    private int mostAlike(Leaf old, int from, int to) {
        int best = -1;
        double most = ALIKE;
        for (int i = from; i < to; i++) {
            double alike = old.shape().equals(after.get(i).shape()) ? alike(old, after.get(i)) : 0;
            if (alike >= most && (best < 0 || alike > most)) {
                best = i;
                most = alike;
            }
        }
        return best;
    }

    /** The part of their words that both have. */
    private double alike(Leaf one, Leaf other) {
        var words = words(one);
        var others = words(other);
        long all = total(words) + total(others);
        long shared = words.entrySet().stream()
                .mapToLong(word -> Math.min(word.getValue(), others.getOrDefault(word.getKey(), 0L)))
                .sum();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private Map<String, Long> words(Leaf leaf) {
        return counted.computeIfAbsent(leaf, unknown -> leaf.cells().stream()
                .flatMap(cell -> cell.tokens().stream())
                .filter(Token::isWord)
                .collect(Collectors.groupingBy(Token::text, Collectors.counting())));
    }

    private static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
