package no.mandat.workflow.deliverable;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.DeliverableRefusal;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/** Places in a row with room between them, so that one that is moved leaves the others where they are. */
final class Ranks {

    /** How far two lie apart that were put behind each other. */
    static final int ROOM = 1 << 16;

    private Ranks() {}

    /**
     * Where one stands in a row: behind it something is put.
     *
     * @param one by its id; none for before all
     * @return its index, or -1 for before all
     * @throws RefusedException {@link DeliverableRefusal.NoSuchPlace} where it doesn't stand there
     */
    static <T, I> int indexOf(List<T> row, @Nullable I one, Function<T, I> id) {
        return one == null
                ? -1
                : IntStream.range(0, row.size())
                        .filter(i -> id.apply(row.get(i)).equals(one))
                        .findFirst()
                        .orElseThrow(() -> new RefusedException(new DeliverableRefusal.NoSuchPlace()));
    }

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
