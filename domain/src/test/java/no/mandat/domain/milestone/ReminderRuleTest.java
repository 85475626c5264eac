package no.mandat.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderRuleTest {

    private static final LocalDate DUE = LocalDate.of(2026, 10, 31);

    @ParameterizedTest
    @CsvSource({
        "-400, -14",
        "-15, -14",
        "-14, -2",
        "-3, -2",
        "-2, 1",
        "0, 1",
        "1, 8",
        "7, 8",
        "8, 15",
        "14, 15",
        "15, 22"
    })
    void isTheFirstDayOfThemAfterTheGivenOne(int day, int next) {
        assertThat(ReminderRule.nextAfter(DUE.plusDays(day), DUE)).isEqualTo(DUE.plusDays(next));
    }

    @Test
    void goesOnEveryWeek() {
        assertThat(Stream.iterate(DUE.minusDays(30), day -> ReminderRule.nextAfter(day, DUE))
                        .skip(1)
                        .limit(6))
                .containsExactly(
                        DUE.minusDays(14),
                        DUE.minusDays(2),
                        DUE.plusDays(1),
                        DUE.plusDays(8),
                        DUE.plusDays(15),
                        DUE.plusDays(22));
    }
}
