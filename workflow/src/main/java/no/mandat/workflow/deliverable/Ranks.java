package no.mandat.workflow.deliverable;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Places in a row with room between them, so that one that is moved leaves the others where they are. */
final class Ranks {

    /** How far two lie apart that were put behind each other. */
    static final int ROOM = 1 << 16;

    private Ranks() {}

    /**
     * As many places behind one of a row, before the next.
     *
     * @param after its index in the row; -1 for before all
     * @return empty where there is no room left, and all must be placed anew
     */
    static <T> List<Integer> behind(List<T> row, int after, int count, ToIntFunction<T> rank) {
        long from = after < 0 ? 0 : rank.applyAsInt(row.get(after));
        long to = after + 1 < row.size() ? rank.applyAsInt(row.get(after + 1)) : from + (long) ROOM * (count + 1);
        long gap = (to - from) / (count + 1);
        if (gap < 1 || from + gap * count > Integer.MAX_VALUE) {
            return List.of();
        }
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> (int) (from + gap * i))
                .toList();
    }
}
