package no.mandat.domain.milestone;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import no.mandat.domain.shared.Coded;

/**
 * When a milestone is due: on a day, or in a month, whose last day counts.
 *
 * @param day the day that counts
 * @param wholeMonth whether people speak of the month
 */
@Embeddable
public record Due(
        @Column(name = "due_day") LocalDate day,
        @Column(name = "due_whole_month") boolean wholeMonth) implements Coded, Serializable {

    /** @throws IllegalArgumentException for a month by a day that isn't its last */
    public Due {
        if (wholeMonth && !YearMonth.from(day).atEndOfMonth().equals(day)) {
            throw new IllegalArgumentException("not the last day of a month: " + day);
        }
    }

    /** On a day. */
    public static Due on(LocalDate day) {
        return new Due(day, false);
    }

    /** In a month. */
    public static Due in(YearMonth month) {
        return new Due(month.atEndOfMonth(), true);
    }

    /**
     * Moved by days or months. What is due in a month stays so when it moves by months; by days it becomes a day, for no
     * month is meant any more.
     */
    public Due movedBy(Shift shift) {
        return switch (shift.unit()) {
            case DAYS -> on(day.plusDays(shift.amount()));
            case MONTHS ->
                wholeMonth ? in(YearMonth.from(day).plusMonths(shift.amount())) : on(day.plusMonths(shift.amount()));
        };
    }

    /** As people say it: a month ({@link YearMonth}), or a day ({@link LocalDate}). */
    public Temporal said() {
        return wholeMonth ? YearMonth.from(day) : day;
    }

    /** {@code 2026-10} or {@code 2026-10-31}. */
    @Override
    public String code() {
        return said().toString();
    }
}
