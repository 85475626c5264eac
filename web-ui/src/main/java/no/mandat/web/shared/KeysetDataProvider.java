package no.mandat.web.shared;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.Seek;

/**
 * Lets a grid, which asks for offsets, read a list that is paged by keyset. It remembers the place of rows it has seen and
 * goes on from the nearest one, forwards or backwards, so that the cost of a page doesn't grow with its number. Of a list
 * longer than {@link KeysetQuery#COUNT_CAP} it shows that many rows, from its beginning or from its end.
 *
 * @param <R> the row
 */
public final class KeysetDataProvider<R> extends AbstractBackEndDataProvider<R, Void> {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ANCHORS = 400;

    private final transient Source<R> source;
    private final boolean fromEnd;
    private final transient TreeMap<Integer, List<Object>> anchors = new TreeMap<>();
    private int counted = -1;

    /**
     * Where the rows come from.
     *
     * @param <R> the row
     */
    public interface Source<R> {

        /** The rows of a page, in the list's order. */
        List<R> page(Seek seek);

        /** How many rows there are, or one more than the cap. */
        int count();

        /** What a page goes on from. */
        List<Object> place(R row);

        /** What makes the row itself, whatever it says. */
        Object id(R row);
    }

    /** A list. Where it is longer than the cap, it is shown from its beginning, or from its end. */
    public KeysetDataProvider(Source<R> source, boolean fromEnd) {
        this.source = source;
        this.fromEnd = fromEnd;
    }

    /** Whether the list is longer than what is shown of it. */
    public boolean hasMore() {
        return counted() > KeysetQuery.COUNT_CAP;
    }

    /** How many rows are shown. */
    public int size() {
        return Math.min(counted(), KeysetQuery.COUNT_CAP);
    }

    @Override
    public Object getId(R row) {
        return source.id(row);
    }

    @Override
    public void refreshAll() {
        anchors.clear();
        counted = -1;
        super.refreshAll();
    }

    @Override
    protected int sizeInBackEnd(Query<R, Void> query) {
        return size();
    }

    @Override
    protected Stream<R> fetchFromBackEnd(Query<R, Void> query) {
        int first = query.getOffset();
        int limit = Math.min(query.getLimit(), size() - first);
        if (limit <= 0) {
            return Stream.empty();
        }
        var rows = source.page(nearest(first, limit));
        remember(first, rows);
        return rows.stream();
    }

    private int counted() {
        if (counted < 0) {
            counted = source.count();
        }
        return counted;
    }

    /** The way to the rows that passes over the fewest others. */
    private Seek nearest(int first, int limit) {
        int after = first + limit;
        List<Seek> ways = new ArrayList<>();
        var before = anchors.lowerEntry(first);
        if (before != null) {
            ways.add(new Seek(before.getValue(), false, first - before.getKey() - 1, limit));
        }
        var behind = anchors.ceilingEntry(after);
        if (behind != null) {
            ways.add(new Seek(behind.getValue(), true, behind.getKey() - after, limit));
        }
        if (!hasMore() || !fromEnd) {
            ways.add(new Seek(null, false, first, limit));
        }
        if (!hasMore() || fromEnd) {
            ways.add(new Seek(null, true, size() - after, limit));
        }
        return Collections.min(ways, Comparator.comparingInt(Seek::skip));
    }

    private void remember(int first, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (anchors.size() > MOST_ANCHORS) {
            anchors.clear();
        }
        anchors.put(first, source.place(rows.getFirst()));
        anchors.put(first + rows.size() - 1, source.place(rows.getLast()));
    }
}
