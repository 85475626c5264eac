package no.mandat.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PlanDistanceTest {

    private final PlanDistance distance = new PlanDistance(LocalDate.of(2025, 1, 13), LocalDate.of(2026, 3, 2));

    @Test
    void carriesDaysByDays() {
        assertThat(distance.carried(Due.on(LocalDate.of(2025, 1, 13)))).isEqualTo(Due.on(LocalDate.of(2026, 3, 2)));
        assertThat(distance.carried(Due.on(LocalDate.of(2025, 1, 20)))).isEqualTo(Due.on(LocalDate.of(2026, 3, 9)));
    }

    @Test
    void carriesMonthsByMonths() {
        assertThat(distance.carried(Due.in(YearMonth.of(2025, 1)))).isEqualTo(Due.in(YearMonth.of(2026, 3)));
        assertThat(distance.carried(Due.in(YearMonth.of(2025, 12)))).isEqualTo(Due.in(YearMonth.of(2027, 2)));
    }

    @Test
    void carriesBackwardsToo() {
        var back = new PlanDistance(LocalDate.of(2026, 3, 2), LocalDate.of(2025, 1, 13));
        assertThat(back.carried(Due.on(LocalDate.of(2026, 3, 9)))).isEqualTo(Due.on(LocalDate.of(2025, 1, 20)));
        assertThat(back.carried(Due.in(YearMonth.of(2026, 3)))).isEqualTo(Due.in(YearMonth.of(2025, 1)));
    }
}
