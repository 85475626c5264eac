package no.mandat.workflow.traceability;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.mandat.domain.point.Disposition;
import no.mandat.domain.point.PointState;
import no.mandat.domain.shared.CallId;
import no.mandat.workflow.point.ClausePoints;

/**
 * How many points of a call are about a clause, and what became of them.
 *
 * @param title what the call is called
 * @param byDisposition of those that have a conclusion
 */
public record TraceInput(
        CallId call, String title, Map<PointState, Integer> byState, Map<Disposition, Integer> byDisposition) {

    static TraceInput of(CallId call, String title, List<ClausePoints> points) {
        Map<PointState, Integer> byState = new EnumMap<>(PointState.class);
        Map<Disposition, Integer> byDisposition = new EnumMap<>(Disposition.class);
        for (var some : points) {
            byState.merge(some.state(), some.count(), Integer::sum);
            var disposition = some.disposition();
            if (disposition != null) {
                byDisposition.merge(disposition, some.count(), Integer::sum);
            }
        }
        return new TraceInput(call, title, byState, byDisposition);
    }

    /** How many there are. */
    public int count() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the contributors have been told of all. */
    boolean isAnswered() {
        return byState.getOrDefault(PointState.RELEASED, 0) == count();
    }
}
