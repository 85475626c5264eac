package no.mandat.workflow.point;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.shared.Seek;
import org.jspecify.annotations.Nullable;

/** The points that leave in a file, read a page at a time. */
final class PointPages implements Iterator<PointSheets.ForSheet> {

    private static final int PAGE = 500;

    private final PointQueries queries;
    private final CallId call;
    private final PointFilter filter;
    private final boolean each;
    private final boolean descending;
    private final Deque<PointSheets.ForSheet> page;
    private @Nullable List<Object> last;

    /**
     * The first page is read at once.
     *
     * @param each whether what is answered with a mailing has rows of its own
     */
    PointPages(PointQueries queries, CallId call, PointFilter filter, boolean each, boolean descending) {
        this.queries = queries;
        this.call = call;
        this.filter = filter;
        this.each = each;
        this.descending = descending;
        this.page = new ArrayDeque<>(next(null));
    }

    private List<PointSheets.ForSheet> next(@Nullable List<Object> anchor) {
        return queries.sheet(call, filter, each, descending, new Seek(anchor, false, 0, PAGE));
    }

    @Override
    public boolean hasNext() {
        if (page.isEmpty() && last != null) {
            page.addAll(next(last));
        }
        return !page.isEmpty();
    }

    @Override
    public PointSheets.ForSheet next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var one = page.removeFirst();
        last = one.row().place();
        return one;
    }
}
