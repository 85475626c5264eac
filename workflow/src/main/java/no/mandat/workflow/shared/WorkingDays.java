package no.mandat.workflow.shared;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Which days are no Saturday, no Sunday and no public holiday; whose holidays, a setting says ({@code MANDAT_HOLIDAYS}). */
@ApplicationScoped
public class WorkingDays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayManager holidays;

    /** Reads the setting; Norway's where there is none. */
    public WorkingDays() {
        this(System.getenv().getOrDefault("MANDAT_HOLIDAYS", "no"));
    }

    /** By the holidays of a country, named by its code. */
    public WorkingDays(String country) {
        holidays = HolidayManager.getInstance(ManagerParameters.create(country));
    }

    /** Whether people work on that day. */
    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.isHoliday(day);
    }

    /** Whether it is a public holiday; a Saturday or a Sunday by itself is none. */
    public boolean isHoliday(LocalDate day) {
        return holidays.isHoliday(day);
    }

    /** The day that so many working days later is. */
    public LocalDate after(LocalDate day, int workingDays) {
        var then = day;
        for (int left = workingDays; left > 0; ) {
            then = then.plusDays(1);
            if (isWorkingDay(then)) {
                left--;
            }
        }
        return then;
    }
}
