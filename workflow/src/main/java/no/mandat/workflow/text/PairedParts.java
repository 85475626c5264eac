package no.mandat.workflow.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which part of a report became which. */
final class PairedParts<T> {

    private final List<T> before;
    private final List<T> after;
    private final Map<Integer, Integer> pairs = new HashMap<>();

    /**
     * A part as it was and as it is; {@code null} where it wasn't there, or is no longer.
     *
     * @param isMoved whether it stands elsewhere among those that are in both
     */
    record Pair<T>(@Nullable T old, @Nullable T now, boolean isMoved) {}

    private PairedParts(List<T> before, List<T> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Pairs them, in the order of the new ones; what is gone stands behind what it stood behind.
     *
     * @param keys by which they are known, the best one first; an empty string is none
     */
    static <T> List<Pair<T>> of(List<T> before, List<T> after, List<Function<T, String>> keys) {
        var parts = new PairedParts<T>(before, after);
        keys.forEach(parts::pair);
        return parts.inOrder();
    }

    private void pair(Function<T, String> key) {
        var taken = new HashSet<>(pairs.values());
        Map<String, Integer> known = new HashMap<>();
        for (int now = 0; now < after.size(); now++) {
            if (!pairs.containsKey(now)) {
                known.putIfAbsent(key.apply(after.get(now)), now);
            }
        }
        known.remove("");
        for (int old = 0; old < before.size(); old++) {
            var now = taken.contains(old) ? null : known.remove(key.apply(before.get(old)));
            if (now != null) {
                pairs.put(now, old);
            }
        }
    }

    private List<Pair<T>> inOrder() {
        var moved = moved();
        Map<Integer, Integer> news = new HashMap<>();
        pairs.forEach((now, old) -> news.put(old, now));
        List<Pair<T>> ordered = new ArrayList<>();
        gone(-1, news, ordered);
        for (int now = 0; now < after.size(); now++) {
            var old = pairs.get(now);
            ordered.add(new Pair<>(old == null ? null : before.get(old), after.get(now), moved.contains(now)));
            if (old != null) {
                gone(old, news, ordered);
            }
        }
        return ordered;
    }

    /** Those that stood right behind a place and are no longer there. */
    private void gone(int place, Map<Integer, Integer> news, List<Pair<T>> ordered) {
        for (int old = place + 1; old < before.size() && !news.containsKey(old); old++) {
            ordered.add(new Pair<>(before.get(old), null, false));
        }
    }

    private Set<Integer> moved() {
        var order = pairs.keySet().stream().sorted().toList();
        var nows = order.stream().map(pairs::get).map(Objects::requireNonNull).toList();
        var olds = nows.stream().sorted().toList();
        Set<Integer> moved = new HashSet<>();
        for (var stretch : Differences.between(olds, nows)) {
            moved.addAll(order.subList(stretch.nowFrom(), stretch.nowTo()));
        }
        return moved;
    }
}
