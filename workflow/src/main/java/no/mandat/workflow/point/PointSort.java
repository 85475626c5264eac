package no.mandat.workflow.point;

import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.shared.ContributionId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.shared.KeysetQuery;
import no.mandat.workflow.shared.KeysetQuery.Column;
import org.jspecify.annotations.Nullable;

/**
 * What the matrix is sorted by; points of which that is the same follow each other as they were sent. It isn't by who sent them: either each
 * point would hold a name, which an erasure would have to find there as well, or all of a call would be sorted for each page.
 */
public enum PointSort {
    /** When their contributions were sent. */
    SENT,
    /** How far they are answered, and with what. */
    CONCLUSION(new Column("p.conclusionRank")),
    /** Where they went: those that are open come first, and then those that went nowhere. */
    DESTINATION(new Column("p.wentTo", true)),
    /** Who has them: the points of each follow each other, and those that nobody has come first. */
    HANDLER(new Column("p.handler.value", true));

    private final List<Column> columns;

    PointSort(Column... before) {
        columns = Stream.concat(
                        Stream.of(before), Stream.of(new Column("p.contribution.value"), new Column("p.number")))
                .toList();
    }

    List<Column> columns() {
        return columns;
    }

    /** What a page goes on from behind a point of which that is so. */
    List<Object> place(
            ContributionId contribution, int number, int rank, @Nullable String wentTo, @Nullable PersonId handler) {
        return switch (this) {
            case SENT -> List.of(contribution.value(), number);
            case CONCLUSION -> List.of(rank, contribution.value(), number);
            case DESTINATION -> List.of(wentTo == null ? KeysetQuery.NOTHING : wentTo, contribution.value(), number);
            case HANDLER ->
                List.of(handler == null ? KeysetQuery.NOTHING : handler.value(), contribution.value(), number);
        };
    }
}
