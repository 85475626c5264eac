package no.mandat.domain.milestone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a milestone stands (domain.md, Milestones). What is ahead is due soon from the fourteenth day before its due day on, and
 * overdue from the day after it. What was reached is late when that was after the day it was due by then.
 */
public final class StatusRule {

    /** From how many days before its due day on something is due soon. */
    public static final int SOON_DAYS = 14;

    private StatusRule() {}

    /**
     * The status on a day.
     *
     * @param due the day that counts
     * @param reachedOn when it was reached, if it was
     */
    public static MilestoneStatus of(
            MilestoneState state, LocalDate due, @Nullable LocalDate reachedOn, LocalDate today) {
        return switch (state) {
            case DROPPED -> MilestoneStatus.DROPPED;
            case REACHED ->
                reachedOn != null && reachedOn.isAfter(due) ? MilestoneStatus.REACHED_LATE : MilestoneStatus.REACHED;
            case PLANNED, IN_PROGRESS -> ahead(ChronoUnit.DAYS.between(today, due));
        };
    }

    private static MilestoneStatus ahead(long daysLeft) {
        if (daysLeft < 0) {
            return MilestoneStatus.OVERDUE;
        }
        return daysLeft <= SOON_DAYS ? MilestoneStatus.DUE_SOON : MilestoneStatus.ON_TRACK;
    }
}
