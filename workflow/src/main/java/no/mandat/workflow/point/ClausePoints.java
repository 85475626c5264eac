package no.mandat.workflow.point;

import java.util.UUID;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.domain.shared.ClauseId;
import org.jspecify.annotations.Nullable;

/**
 * How many points of a call are about a clause, have come so far and are concluded like that.
 *
 * @param disposition none as long as they are open
 */
public record ClausePoints(
        ClauseId clause,
        CallId call,
        PointState state,
        @Nullable Disposition disposition,
        int count) {

    static ClausePoints of(Object[] row) {
        var state = (PointState) row[2];
        return new ClausePoints(
                new ClauseId((UUID) row[0]),
                new CallId((UUID) row[1]),
                state,
                // What was concluded before it was taken up again is none.
                state == PointState.OPEN ? null : (Disposition) row[3],
                Math.toIntExact((Long) row[4]));
    }
}
