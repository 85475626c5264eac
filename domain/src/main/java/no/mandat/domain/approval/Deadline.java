package no.mandat.domain.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/**
 * Until when positions are taken: a day ends at its midnight in the installation's zone (domain.md, head).
 *
 * @param lastDay the last day
 * @param end the first instant that is too late
 */
@Embeddable
public record Deadline(
        @Column(name = "last_day") LocalDate lastDay,
        @Column(name = "deadline") Instant end) implements Serializable {

    /** The end of a day. */
    public static Deadline endOf(LocalDate day, ZoneId zone) {
        return new Deadline(day, day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * The end of so many days after the opening; on a Saturday, a Sunday or a public holiday, of the next working day.
     *
     * @param isWorkingDay which days are, by the holidays of the installation
     */
    public static Deadline after(int days, LocalDate opened, ZoneId zone, Predicate<LocalDate> isWorkingDay) {
        var day = opened.plusDays(days);
        while (!isWorkingDay.test(day)) {
            day = day.plusDays(1);
        }
        return endOf(day, zone);
    }

    /** Whether it is too late at this instant. */
    public boolean isOverAt(Instant at) {
        return !at.isBefore(end);
    }
}
