package no.mandat.workflow.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list begins, so that the millionth row costs no more than the first: after an anchor (the sort values
 * and the id of a row that was seen), forwards or backwards, and perhaps a bounded number of rows further.
 *
 * @param anchor the values of the row to go on from, or none for the list's beginning (or its end, backwards)
 * @param backwards whether to read towards the beginning; rows come in the list's order all the same
 * @param skip how many rows to pass over, bounded by the caller
 * @param limit the most rows to return
 */
public record Seek(@Nullable List<Object> anchor, boolean backwards, int skip, int limit) {

    /** The first rows. */
    public static Seek first(int limit) {
        return new Seek(null, false, 0, limit);
    }
}
