package no.mandat.workflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalsTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    /** Also just after midnight, when less than nine whole days have passed since nine in the morning. */
    @ParameterizedTest
    @ValueSource(strings = {"00:00", "00:14", "07:59", "09:00", "12:30", "23:59"})
    void whatCameCameWhileTheCallWasOpen(String time) {
        var today = LocalDate.of(2026, 11, 28);
        var now = today.atTime(LocalTime.parse(time)).atZone(OSLO).toInstant();
        var opened = today.minusDays(9).atTime(9, 0).atZone(OSLO).toInstant();
        var arrivals = new Arrivals(opened, now);

        for (int of : new int[] {1, 30, 39}) {
            var came = IntStream.range(0, of)
                    .mapToObj(number -> now.minus(arrivals.ago(number, of)))
                    .toList();
            assertThat(came)
                    .allMatch(at -> at.isAfter(opened) && !at.isAfter(now))
                    .isSorted();
        }
    }

    @Test
    void nothingCameInTheFuture() {
        var now = Instant.parse("2026-11-28T08:00:00Z");

        var arrivals = new Arrivals(now.minusSeconds(60), now);

        assertThat(arrivals.ago(0, 1)).isEqualTo(Duration.ofSeconds(0));
        assertThatThrownBy(() -> arrivals.ago(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Arrivals(now, now)).isInstanceOf(IllegalArgumentException.class);
    }
}
