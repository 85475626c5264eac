package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A clock that jumps. */
class LogTimeTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private final LogTime time = new LogTime();

    @Test
    void theLogDoesntGoBackWhenTheClockDoes() {
        assertThat(time.of(NOON)).isEqualTo(NOON);
        time.know(NOON);
        assertThat(time.of(NOON.minusSeconds(3_600))).isEqualTo(NOON.plusNanos(1_000));
        assertThat(time.isAhead(NOON.minusSeconds(3_600))).isTrue();
        assertThat(time.of(NOON.plusSeconds(1))).isEqualTo(NOON.plusSeconds(1));
        time.know(NOON.minusSeconds(5));
        time.know(null);
        assertThat(time.of(NOON.minusSeconds(9)))
                .as("in the order in which they come")
                .isEqualTo(NOON.plusNanos(2_000));
    }

    @Test
    void itGoesOnWhenTheClockHasCaughtUp() {
        time.know(NOON);
        time.compare(NOON.minusSeconds(3_600));
        time.compare(NOON);
        assertThat(time.of(NOON.plusSeconds(2))).isEqualTo(NOON.plusSeconds(2));
    }
}
