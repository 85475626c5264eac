package no.mandat.workflow.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a series before anything is made of it. */
public record SeriesPreview(List<Day> days) {

    /**
     * A day of it.
     *
     * @param title what its meeting is called, numbered; empty where there will be none
     * @param leftOut why there will be none
     */
    public record Day(
            LocalDate day,
            Instant startsAt,
            Instant endsAt,
            String title,
            @Nullable LeftOut leftOut) {}

    /** Why a day of a series is left out. */
    public enum LeftOut {
        HOLIDAY,
        OUTSIDE_PERIOD,
        /** The body meets then already. */
        OTHER_MEETING
    }

    /** Those on which there will be a meeting. */
    public List<Day> planned() {
        return days.stream().filter(day -> day.leftOut() == null).toList();
    }
}
