package no.mandat.domain.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Which of a month's Mondays, Tuesdays and so on is meant. Each month has four of each, and a last one. */
public enum MonthWeek {
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    LAST;

    /** That weekday of a month. */
    public LocalDate in(YearMonth month, DayOfWeek weekday) {
        var adjuster = this == LAST
                ? TemporalAdjusters.lastInMonth(weekday)
                : TemporalAdjusters.dayOfWeekInMonth(ordinal() + 1, weekday);
        return month.atDay(1).with(adjuster);
    }

    /** Which one a day is; a fifth one is the last. */
    public static MonthWeek of(LocalDate day) {
        int number = (day.getDayOfMonth() - 1) / 7;
        return number < LAST.ordinal() ? values()[number] : LAST;
    }
}
