package no.mandat.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SlipTest {

    private static final LocalDate BASELINE = LocalDate.of(2026, 10, 31);

    @Test
    void isNoneBeforeADateWasAgreed() {
        assertThat(Slip.days(null, BASELINE, null)).isNull();
        assertThat(Slip.days(null, BASELINE, BASELINE)).isNull();
    }

    @Test
    void isCountedFromTheBaselineToTheDateNow() {
        assertThat(Slip.days(BASELINE, BASELINE, null)).isZero();
        assertThat(Slip.days(BASELINE, BASELINE.plusDays(30), null)).isEqualTo(30);
        assertThat(Slip.days(BASELINE, BASELINE.minusDays(2), null)).isEqualTo(-2);
    }

    @Test
    void isCountedToTheDayItWasReached() {
        assertThat(Slip.days(BASELINE, BASELINE.plusDays(30), BASELINE.plusDays(25)))
                .isEqualTo(25);
    }
}
