package no.mandat.domain.meeting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.domain.shared.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * On which days the meetings of a series are: on the weekday of the first, so often and so long.
 *
 * @param lastDay after which there is none, where that is said
 * @param times how many there are at most, those included that are left out in the end
 */
public record SeriesRule(Rhythm rhythm, @Nullable LocalDate lastDay, int times) {

    /** The most meetings: one a week for a year. */
    public static final int MOST = 52;

    /** How often. */
    public sealed interface Rhythm {}

    /** @param every after how many weeks the next one comes */
    public record Weeks(int every) implements Rhythm {

        /** The longest pause: a year. */
        public static final int LONGEST = 52;

        /** @throws RefusedException {@link MeetingRefusal.SeriesOutOfBounds} */
        public Weeks {
            requireBetween(every, LONGEST);
        }
    }

    /** Once in each month, on the weekday in that week of it: "the first Tuesday". */
    public record Monthly(MonthWeek week) implements Rhythm {}

    /** @throws RefusedException {@link MeetingRefusal.SeriesOutOfBounds} */
    public SeriesRule {
        requireBetween(times, MOST);
    }

    /** So many times. */
    public static SeriesRule times(Rhythm rhythm, int times) {
        return new SeriesRule(rhythm, null, times);
    }

    /** Until that day, itself included; no more than {@link #MOST} times. */
    public static SeriesRule until(Rhythm rhythm, LocalDate lastDay) {
        return new SeriesRule(rhythm, lastDay, MOST);
    }

    /** The days in order; none before the first one that is asked for. */
    public List<LocalDate> days(LocalDate first) {
        return all(first)
                .takeWhile(day -> lastDay == null || !day.isAfter(lastDay))
                .limit(times)
                .toList();
    }

    private Stream<LocalDate> all(LocalDate first) {
        return switch (rhythm) {
            case Weeks(int every) -> Stream.iterate(first, day -> day.plusWeeks(every));
            case Monthly(MonthWeek week) ->
                Stream.iterate(YearMonth.from(first), month -> month.plusMonths(1))
                        .map(month -> week.in(month, first.getDayOfWeek()))
                        .dropWhile(day -> day.isBefore(first));
        };
    }

    private static void requireBetween(int number, int most) {
        if (number < 1 || number > most) {
            throw new RefusedException(new MeetingRefusal.SeriesOutOfBounds(most));
        }
    }
}
