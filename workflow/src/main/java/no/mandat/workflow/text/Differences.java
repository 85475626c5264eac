package no.mandat.workflow.text;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where two lists differ. Short ones are compared by Myers' algorithm. Where that would take too long, what stands in both
 * exactly once is taken for a fixed point and the stretches between are compared; without such a point all is different.
 * So the time stays in step with the length, whatever is compared.
 */
final class Differences {

    /** Up to so many pairs of elements Myers' algorithm answers in the blink of an eye. */
    private static final long MOST_PAIRS = 4_000_000;

    private static final int MOST_ROUNDS = 8;

    /** In place of a place: it stands there more than once. */
    private static final int TWICE = -1;

    private final List<Integer> before;
    private final List<Integer> after;
    private final List<Stretch> found = new ArrayList<>();

    /** Elements of the first list, from and to, in whose place stand those of the second. */
    record Stretch(int from, int to, int nowFrom, int nowTo) {}

    private Differences(List<Integer> before, List<Integer> after) {
        this.before = before;
        this.after = after;
    }

    /** In order, none next to another. */
    static List<Stretch> between(List<?> before, List<?> after) {
        Map<Object, Integer> known = new HashMap<>();
        var differences = new Differences(numbered(before, known), numbered(after, known));
        differences.compare(new Stretch(0, before.size(), 0, after.size()), MOST_ROUNDS);
        return differences.found;
    }

    /** The same, where what stands in both exactly once is a fixed point however short they are: nothing is taken to have gone past it. */
    static List<Stretch> aroundWhatIsUnique(List<?> before, List<?> after) {
        Map<Object, Integer> known = new HashMap<>();
        var differences = new Differences(numbered(before, known), numbered(after, known));
        var whole = differences.trimmed(new Stretch(0, before.size(), 0, after.size()));
        if (differences.fixedPoints(whole).isEmpty()) {
            differences.compare(whole, MOST_ROUNDS);
        } else {
            differences.compareBetweenFixedPoints(whole, MOST_ROUNDS);
        }
        return differences.found;
    }

    private static List<Integer> numbered(List<?> elements, Map<Object, Integer> known) {
        List<Integer> numbers = new ArrayList<>(elements.size());
        elements.forEach(element -> numbers.add(known.computeIfAbsent(element, unknown -> known.size())));
        return numbers;
    }

    private void compare(Stretch whole, int rounds) {
        var stretch = trimmed(whole);
        long old = stretch.to - stretch.from;
        long now = stretch.nowTo - stretch.nowFrom;
        if (old == 0 && now == 0) {
            return;
        }
        if (old == 0 || now == 0) {
            found.add(stretch);
        } else if (old * now <= MOST_PAIRS) {
            compareAll(stretch);
        } else {
            compareBetweenFixedPoints(stretch, rounds);
        }
    }

    private Stretch trimmed(Stretch stretch) {
        int from = stretch.from;
        int nowFrom = stretch.nowFrom;
        while (from < stretch.to && nowFrom < stretch.nowTo && same(from, nowFrom)) {
            from++;
            nowFrom++;
        }
        int to = stretch.to;
        int nowTo = stretch.nowTo;
        while (to > from && nowTo > nowFrom && same(to - 1, nowTo - 1)) {
            to--;
            nowTo--;
        }
        return new Stretch(from, to, nowFrom, nowTo);
    }

    private boolean same(int old, int now) {
        return before.get(old).equals(after.get(now));
    }

    private void compareAll(Stretch stretch) {
        new MyersDiffWithLinearSpace<Integer>()
                .computeDiff(
                        before.subList(stretch.from, stretch.to), after.subList(stretch.nowFrom, stretch.nowTo), null)
                .forEach(change -> add(change, stretch));
    }

    private void add(Change change, Stretch within) {
        var next = new Stretch(
                within.from + change.startOriginal,
                within.from + change.endOriginal,
                within.nowFrom + change.startRevised,
                within.nowFrom + change.endRevised);
        var last = found.isEmpty() ? null : found.getLast();
        if (last != null && last.to == next.from && last.nowTo == next.nowFrom) {
            found.removeLast();
            next = new Stretch(last.from, next.to, last.nowFrom, next.nowTo);
        }
        found.add(next);
    }

    private void compareBetweenFixedPoints(Stretch stretch, int rounds) {
        var points = rounds == 0 ? List.<int[]>of() : fixedPoints(stretch);
        if (points.isEmpty()) {
            found.add(stretch);
            return;
        }
        int from = stretch.from;
        int nowFrom = stretch.nowFrom;
        for (var point : points) {
            compare(new Stretch(from, point[0], nowFrom, point[1]), rounds - 1);
            from = point[0] + 1;
            nowFrom = point[1] + 1;
        }
        compare(new Stretch(from, stretch.to, nowFrom, stretch.nowTo), rounds - 1);
    }

    /** The longest row of elements that stand once in each, in the same order in both. */
    private List<int[]> fixedPoints(Stretch stretch) {
        var places = places(before, stretch.from, stretch.to);
        var placesNow = places(after, stretch.nowFrom, stretch.nowTo);
        var ends = new TreeMap<Integer, Point>();
        for (int old = stretch.from; old < stretch.to; old++) {
            int now = placesNow.getOrDefault(before.get(old), TWICE);
            if (places.getOrDefault(before.get(old), TWICE) == TWICE || now == TWICE) {
                continue;
            }
            var previous = ends.lowerEntry(now);
            var longer = ends.ceilingKey(now);
            if (longer != null) {
                ends.remove(longer);
            }
            ends.put(now, new Point(old, now, previous == null ? null : previous.getValue()));
        }
        List<int[]> row = new ArrayList<>();
        for (var point = ends.isEmpty() ? null : ends.lastEntry().getValue(); point != null; point = point.previous) {
            row.add(new int[] {point.old, point.now});
        }
        Collections.reverse(row);
        return row;
    }

    private record Point(int old, int now, @Nullable Point previous) {}

    private static Map<Integer, Integer> places(List<Integer> elements, int from, int to) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(elements.get(i), i, (one, other) -> TWICE);
        }
        return places;
    }
}
