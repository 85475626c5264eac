package no.mandat.domain.milestone;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * How a plan's dates are carried to another first day: days by as many days as lie between the two, months by as many months.
 *
 * @param from the first day that the dates are counted from
 * @param to the first day that they are to be counted from
 */
public record PlanDistance(LocalDate from, LocalDate to) {

    /** A date of the one plan in the other. */
    public Due carried(Due due) {
        return due.wholeMonth()
                ? Due.in(YearMonth.from(due.day())
                        .plusMonths(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to))))
                : Due.on(due.day().plusDays(ChronoUnit.DAYS.between(from, to)));
    }
}
