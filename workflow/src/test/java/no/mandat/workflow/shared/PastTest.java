package no.mandat.workflow.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Instant NOW = Instant.parse("2026-11-26T23:30:00Z");

    private final Clock clock = Past.on(Clock.fixed(NOW, OSLO));

    @Test
    void isOverWhenItsWorkIs() {
        Past.run(Duration.ofDays(2), () -> {
            assertThat(clock.instant()).isEqualTo("2026-11-24T23:30:00Z");
            assertThat(LocalDate.now(clock)).as("in the installation's zone").isEqualTo("2026-11-25");
            Past.run(Duration.ofDays(1), () -> assertThat(clock.instant()).isEqualTo("2026-11-25T23:30:00Z"));
            assertThat(clock.withZone(ZoneId.of("UTC")).instant()).isEqualTo("2026-11-24T23:30:00Z");
        });
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void isOfOneThread() throws Exception {
        var seen = new Instant[1];
        Past.run(Duration.ofDays(2), () -> {
            var other = Thread.ofVirtual().start(() -> seen[0] = clock.instant());
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(seen[0]).isEqualTo(NOW);
    }

    @Test
    void isNoFuture() {
        assertThatThrownBy(() -> Past.run(Duration.ofSeconds(-1), () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
