package no.mandat.domain.milestone;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What becomes of each milestone when all from a day on move together: those that are ahead move; in an adopted mandate those
 * that the board controls stay; and if one would be due outside the period, none may move.
 */
public final class ShiftRule {

    private ShiftRule() {}

    /**
     * The milestones that are ahead and due on the day or later, by the day they are due.
     *
     * @param from the first day
     */
    public static List<Line> of(Collection<Milestone> plan, LocalDate from, Shift shift, PlanFrame frame) {
        return plan.stream()
                .filter(milestone -> MilestoneLife.isAhead(milestone.state()))
                .filter(milestone -> !milestone.due().day().isBefore(from))
                .sorted(Comparator.comparing(
                                (Milestone milestone) -> milestone.due().day())
                        .thenComparing(milestone -> milestone.says().title())
                        .thenComparing(milestone -> milestone.id().value()))
                .map(milestone -> line(milestone, shift, frame))
                .toList();
    }

    private static Line line(Milestone milestone, Shift shift, PlanFrame frame) {
        if (frame.adopted() && milestone.says().boardControlled()) {
            return new Line(milestone, milestone.due(), ShiftOutcome.STAYS_WITH_BOARD);
        }
        var to = milestone.due().movedBy(shift);
        return new Line(milestone, to, frame.contains(to) ? ShiftOutcome.MOVES : ShiftOutcome.OUTSIDE_PERIOD);
    }

    /**
     * One of them.
     *
     * @param to when it would be due
     */
    public record Line(Milestone milestone, Due to, ShiftOutcome outcome) {}
}
