package no.mandat.workflow.point;

import java.util.Map;
import no.mandat.domain.point.PointState;

/**
 * How many points of a call there are; each count stops one beyond {@link no.mandat.workflow.shared.KeysetQuery#COUNT_CAP}.
 *
 * @param mine those that the actor has
 */
public record PointCounts(int all, Map<PointState, Integer> byState, int mine) {

    /** How many are in that state. */
    public int in(PointState state) {
        return byState.getOrDefault(state, 0);
    }
}
