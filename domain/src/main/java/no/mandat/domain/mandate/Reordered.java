package no.mandat.domain.mandate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which elements of a row were moved, so that as few as possible are called that: all but a longest run that kept its order. */
final class Reordered {

    private Reordered() {}

    static <T> Set<T> in(List<T> before, List<T> now) {
        Map<T, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i), i);
        }
        var known = now.stream().filter(places::containsKey).toList();
        var order = known.stream()
                .mapToInt(element -> places.getOrDefault(element, -1))
                .toArray();
        Set<T> moved = new HashSet<>(known);
        longestRise(order).forEach(i -> moved.remove(known.get(i)));
        return moved;
    }

    /** The places of a longest rising row, by patience sorting. */
    private static List<Integer> longestRise(int[] order) {
        var ends = new ArrayList<Integer>();
        int[] before = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            int value = order[i];
            int place = firstNotBelow(ends, order, value);
            before[i] = place == 0 ? -1 : ends.get(place - 1);
            if (place == ends.size()) {
                ends.add(i);
            } else {
                ends.set(place, i);
            }
        }
        List<Integer> rise = new ArrayList<>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = before[i]) {
            rise.add(i);
        }
        return rise;
    }

    private static int firstNotBelow(List<Integer> ends, int[] order, int value) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (order[ends.get(middle)] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
