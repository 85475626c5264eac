package no.mandat.domain.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How long a draft is kept. */
class DraftRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:43:00Z");

    private static Window closing(int days) {
        return new Window(NOW.minusSeconds(1), NOW.plus(Duration.ofDays(days)));
    }

    @Test
    void keepsADraftForAMonthAfterItsCallButNoLongerThanNinetyDaysUntouched() {
        assertThat(DraftRule.keptUntil(closing(10), NOW)).isEqualTo(NOW.plus(Duration.ofDays(40)));
        assertThat(DraftRule.keptUntil(closing(60), NOW)).isEqualTo(NOW.plus(Duration.ofDays(90)));
        assertThat(DraftRule.keptUntil(closing(200), NOW)).isEqualTo(NOW.plus(Duration.ofDays(90)));
    }
}
