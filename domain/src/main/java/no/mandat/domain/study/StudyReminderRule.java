package no.mandat.domain.study;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** On which days the secretariat is reminded of a study that isn't there: on the day after the one by which it was expected, and then every week. */
public final class StudyReminderRule {

    private static final int WEEK = 7;

    private StudyReminderRule() {}

    /** The first of those days after the given one. */
    public static LocalDate nextAfter(LocalDate day, LocalDate expected) {
        var first = expected.plusDays(1);
        if (day.isBefore(first)) {
            return first;
        }
        return first.plusDays((ChronoUnit.DAYS.between(first, day) / WEEK + 1) * WEEK);
    }
}
