package no.mandat.workflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.mandat.domain.shared.MandateId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDiaryTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Test
    void nobodyMeetsOnAWeekendWheneverTheDemoIsLoaded() {
        for (int i = 0; i < 7; i++) {
            var today = MONDAY.plusDays(i);
            var diary = at(today, LocalTime.NOON);

            assertThat(IntStream.of(-34, -6, 17, 38).mapToObj(diary::working))
                    .extracting(LocalDate::getDayOfWeek)
                    .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(diary.working(-6)).isBetween(today.minusDays(6), today.minusDays(4));
        }
    }

    /** Also just after midnight, when yesterday evening is less than a day ago. */
    @ParameterizedTest
    @ValueSource(strings = {"00:00", "00:14", "12:30", "23:59"})
    void whatWasDoneYesterdayIsDone(String time) {
        var diary = at(MONDAY, LocalTime.parse(time));
        List<String> done = new ArrayList<>();

        var moment = diary.on(diary.in(-1), LocalTime.of(23, 59), () -> done.add("it"));
        moment.work().run();

        assertThat(moment.daysAgo()).isEqualTo(1);
        assertThat(done).containsExactly("it");
    }

    @Test
    void nothingIsDoneInTheFuture() {
        var diary = at(MONDAY, LocalTime.NOON);

        var moment = diary.on(diary.today(), LocalTime.of(12, 1), () -> {});

        assertThatThrownBy(moment.work()::run).isInstanceOf(IllegalArgumentException.class);
    }

    private static DemoDiary at(LocalDate day, LocalTime time) {
        var clock = Clock.fixed(day.atTime(time).atZone(OSLO).toInstant(), OSLO);
        var mandate = new MandateId(new UUID(0, 1));
        return new DemoDiary(new DemoScene(clock), () -> mandate, new DemoStage(), new DemoChair(), clock);
    }
}
