package no.mandat.domain.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** On which days whoever sees to an action is reminded of it: 2 days before the last day for it, on that day, and then every week. */
public final class ActionReminderRule {

    private static final int BEFORE = 2;
    private static final int WEEK = 7;

    private ActionReminderRule() {}

    /** The first of those days after the given one. */
    public static LocalDate nextAfter(LocalDate day, LocalDate due) {
        long left = ChronoUnit.DAYS.between(day, due);
        if (left > BEFORE) {
            return due.minusDays(BEFORE);
        }
        return left > 0 ? due : due.plusDays((-left / WEEK + 1) * WEEK);
    }
}
