package no.mandat.web.point;

import java.util.List;
import no.mandat.domain.shared.CallId;
import no.mandat.web.shared.KeysetDataProvider;
import no.mandat.web.shared.Sorted;
import no.mandat.workflow.point.PointFilter;
import no.mandat.workflow.point.PointQueries;
import no.mandat.workflow.point.PointRow;
import no.mandat.workflow.point.PointSort;
import no.mandat.workflow.shared.Seek;

/**
 * The rows of the matrix, as they are filtered and sorted.
 *
 * @param versions told of those that are shown
 */
record PointRows(
        PointQueries queries, ShownVersions versions, CallId call, PointFilter filter, Sorted<PointSort> sorted)
        implements KeysetDataProvider.Source<PointRow> {

    /** Whether these are the same, though perhaps in another order. */
    boolean areThoseOf(PointRows other) {
        return call.equals(other.call) && filter.equals(other.filter);
    }

    /** Those of a page, for what doesn't show them. */
    List<PointRow> read(Seek seek) {
        return queries.page(call, filter, sorted.by(), sorted.descending(), seek);
    }

    @Override
    public List<PointRow> page(Seek seek) {
        var page = read(seek);
        versions.show(page);
        return page;
    }

    @Override
    public int count() {
        return queries.count(call, filter);
    }

    @Override
    public List<Object> place(PointRow row) {
        return row.place(sorted.by());
    }

    @Override
    public Object id(PointRow row) {
        return row.id();
    }
}
