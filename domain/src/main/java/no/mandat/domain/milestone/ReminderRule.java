package no.mandat.domain.milestone;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * On which days whoever sees to a milestone is reminded of it: 14 and 2 days before the day it is due, the day after, and then
 * every week (domain.md, Milestones).
 */
public final class ReminderRule {

    private static final int FIRST = 14;
    private static final int SECOND = 2;
    private static final int WEEK = 7;

    private ReminderRule() {}

    /** The first of those days after the given one. */
    public static LocalDate nextAfter(LocalDate day, LocalDate due) {
        long left = ChronoUnit.DAYS.between(day, due);
        if (left > FIRST) {
            return due.minusDays(FIRST);
        }
        if (left > SECOND) {
            return due.minusDays(SECOND);
        }
        var dayAfter = due.plusDays(1);
        long over = ChronoUnit.DAYS.between(dayAfter, day);
        return over < 0 ? dayAfter : dayAfter.plusDays((over / WEEK + 1) * WEEK);
    }
}
