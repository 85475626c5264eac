package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import no.mandat.workflow.auditlog.Waiting.Bounds;
import org.junit.jupiter.api.Test;

/** From when to when entries may be that get a place. */
class WaitingTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void anyOfBeforeIsTakenIntoALogThatBegins() {
        assertThat(Bounds.of(NOW, null)).isEqualTo(new Bounds(Instant.EPOCH, NOW.plusSeconds(2)));
    }

    @Test
    void nothingIsDatedBackByMoreThanAVerifierAllowsNorIsYetToCome() {
        var latest = NOW.minusSeconds(10);
        assertThat(Bounds.of(NOW, latest)).isEqualTo(new Bounds(latest.minusSeconds(330), NOW.plusSeconds(2)));
    }

    @Test
    void theLogGoesOnByLittleWhileTheClockIsBehindIt() {
        var latest = NOW.plus(Duration.ofHours(1));
        assertThat(Bounds.of(NOW, latest)).isEqualTo(new Bounds(latest.minusSeconds(330), latest.plusMillis(1)));
    }
}
