package no.mandat.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.mandat.domain.meeting.SeriesRule.Monthly;
import no.mandat.domain.meeting.SeriesRule.Weeks;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

class SeriesRuleTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate BEGINNING = LocalDate.of(2026, 1, 1);

    @Property
    void comesAgainAfterSoManyWeeksOnTheSameWeekday(
            @ForAll @IntRange(max = 800) int after,
            @ForAll @IntRange(min = 1, max = Weeks.LONGEST) int every,
            @ForAll @IntRange(min = 1, max = SeriesRule.MOST) int times) {
        var first = BEGINNING.plusDays(after);
        var days = SeriesRule.times(new Weeks(every), times).days(first);
        assertThat(days).hasSize(times).startsWith(first);
        for (int i = 1; i < times; i++) {
            assertThat(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i))).isEqualTo(7L * every);
        }
    }

    @Property
    void isOnceInEachMonthInTheSameWeekOfIt(
            @ForAll @IntRange(max = 800) int after,
            @ForAll MonthWeek week,
            @ForAll @IntRange(min = 1, max = SeriesRule.MOST) int times) {
        var first = BEGINNING.plusDays(after);
        var days = SeriesRule.times(new Monthly(week), times).days(first);
        assertThat(days).hasSize(times).allSatisfy(day -> {
            assertThat(day).isAfterOrEqualTo(first);
            assertThat(day.getDayOfWeek()).isEqualTo(first.getDayOfWeek());
            if (week == MonthWeek.LAST) {
                assertThat(day.plusWeeks(1).getMonth()).isNotEqualTo(day.getMonth());
            } else {
                assertThat(MonthWeek.of(day)).isEqualTo(week);
            }
        });
        for (int i = 1; i < times; i++) {
            assertThat(YearMonth.from(days.get(i)))
                    .isEqualTo(YearMonth.from(days.get(i - 1)).plusMonths(1));
        }
    }

    @Property
    void endsWithItsLastDay(
            @ForAll @IntRange(max = 400) int length,
            @ForAll @IntRange(min = 1, max = 8) int every,
            @ForAll MonthWeek week) {
        var last = BEGINNING.plusDays(length);
        var byWeeks = SeriesRule.until(new Weeks(every), last).days(BEGINNING);
        assertThat(byWeeks).hasSize(Math.min(length / (7 * every) + 1, SeriesRule.MOST));
        assertThat(SeriesRule.until(new Monthly(week), last).days(BEGINNING))
                .allMatch(day -> !day.isAfter(last))
                .hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void isTheFirstTuesday() {
        assertThat(SeriesRule.times(new Monthly(MonthWeek.FIRST), 3).days(LocalDate.of(2026, 1, 13)))
                .containsExactly(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 3, 3), LocalDate.of(2026, 4, 7));
        assertThat(MonthWeek.LAST.in(YearMonth.of(2026, 8), DayOfWeek.MONDAY)).isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(MonthWeek.of(LocalDate.of(2026, 8, 31))).isEqualTo(MonthWeek.LAST);
    }

    @Test
    void isNeverAndTooOftenRefused() {
        assertThatThrownBy(() -> SeriesRule.times(new Monthly(MonthWeek.FIRST), 0))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> SeriesRule.times(new Monthly(MonthWeek.FIRST), SeriesRule.MOST + 1))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Weeks(0)).isInstanceOf(RefusedException.class);
    }

    /** The clock is put forward on 29 March 2026. */
    @Property
    void keepsItsHoursByTheClock(@ForAll @IntRange(max = 365) int after) {
        var nine = BEGINNING.atTime(9, 0).atZone(OSLO).toInstant();
        var time = new MeetingTime(nine, nine.plus(Duration.ofHours(3)));
        var day = BEGINNING.plusDays(after);
        var then = time.on(day, OSLO);
        assertThat(then.startsAt().atZone(OSLO).toLocalDateTime()).isEqualTo(day.atTime(9, 0));
        assertThat(then.endsAt().atZone(OSLO).toLocalTime()).isEqualTo(LocalTime.NOON);
    }

    @Test
    void lastsAlsoInTheHourThatIsLeftOut() {
        var two = BEGINNING.atTime(2, 30).atZone(OSLO).toInstant();
        var time = new MeetingTime(two, two.plus(Duration.ofMinutes(30)));
        var then = time.on(LocalDate.of(2026, 3, 29), OSLO);
        assertThat(Duration.between(then.startsAt(), then.endsAt())).isEqualTo(Duration.ofMinutes(30));
    }
}
