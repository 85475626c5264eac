package no.mandat.workflow.milestone;

import java.time.LocalDate;
import java.util.UUID;
import no.mandat.domain.milestone.MilestoneState;
import no.mandat.domain.milestone.MilestoneStatus;
import no.mandat.domain.milestone.Slip;
import no.mandat.domain.milestone.StatusRule;
import org.jspecify.annotations.Nullable;

/**
 * A milestone in a portfolio: what is drawn of it, and what is counted.
 *
 * @param due the day that counts
 * @param baseline the date that was agreed, once the mandate is adopted
 */
public record PortfolioMark(
        UUID mandate,
        String title,
        LocalDate due,
        boolean wholeMonth,
        @Nullable LocalDate baseline,
        MilestoneState state,
        @Nullable LocalDate reachedOn) {

    /** How it stands on a day. */
    public MilestoneStatus status(LocalDate today) {
        return StatusRule.of(state, due, reachedOn, today);
    }

    /** How many days later than agreed it is to be, where it is still ahead. */
    int slip() {
        var days = Slip.days(baseline, due, null);
        return isAhead() && days != null ? days : 0;
    }

    boolean isAhead() {
        return state == MilestoneState.PLANNED || state == MilestoneState.IN_PROGRESS;
    }
}
