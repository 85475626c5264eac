package no.mandat.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionReminderRuleTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-08",
        "2026-03-07, 2026-03-08",
        "2026-03-08, 2026-03-10",
        "2026-03-09, 2026-03-10",
        "2026-03-10, 2026-03-17",
        "2026-03-16, 2026-03-17",
        "2026-03-17, 2026-03-24"
    })
    void remindsTwoDaysBeforeOnTheDayAndThenEveryWeek(LocalDate day, LocalDate next) {
        assertThat(ActionReminderRule.nextAfter(day, DUE)).isEqualTo(next);
    }

    @Test
    void alwaysComesAgain() {
        var day = DUE.minusDays(30);
        for (int i = 0; i < 20; i++) {
            var next = ActionReminderRule.nextAfter(day, DUE);
            assertThat(next).isAfter(day);
            day = next;
        }
    }
}
