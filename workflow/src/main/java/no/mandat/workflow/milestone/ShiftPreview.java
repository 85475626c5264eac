package no.mandat.workflow.milestone;

import java.util.List;
import no.mandat.domain.milestone.ShiftOutcome;

/**
 * What would become of each milestone if the plan moved.
 *
 * @param rows by the day they are due
 * @param fingerprint by which whoever confirms says what they have seen
 */
public record ShiftPreview(List<ShiftRow> rows, String fingerprint) {

    /** Whether it can be done: something moves, and nothing leaves the period. */
    public boolean isPossible() {
        return has(ShiftOutcome.MOVES) && !has(ShiftOutcome.OUTSIDE_PERIOD);
    }

    private boolean has(ShiftOutcome outcome) {
        return rows.stream().anyMatch(row -> row.outcome() == outcome);
    }
}
