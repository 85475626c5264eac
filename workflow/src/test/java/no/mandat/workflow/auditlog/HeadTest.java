package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.mandat.verify.GrowingTree;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The latest that the log knows of, whatever somebody wrote there. */
class HeadTest {

    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Optional<Instant> SIGNED = Optional.of(NOON.minusSeconds(50));

    private static @Nullable Instant within(@Nullable Instant said, Optional<Instant> signed, Instant now) {
        return new Head("log", new GrowingTree(), said).within(signed, now).latest();
    }

    @Test
    void whatCanBeIsBelieved() {
        assertThat(within(NOON.minusSeconds(20), SIGNED, NOON)).isEqualTo(NOON.minusSeconds(20));
        assertThat(within(NOON, Optional.empty(), NOON)).isEqualTo(NOON);
        assertThat(within(null, Optional.empty(), NOON)).isNull();
    }

    @Test
    void aTimeThatHasNotComeIsNot() {
        assertThat(within(NOON.plus(Duration.ofDays(200)), SIGNED, NOON))
                .isBeforeOrEqualTo(NOON.plus(Duration.ofMinutes(2)));
        assertThat(within(NOON.plus(Duration.ofDays(200)), Optional.empty(), NOON))
                .isBefore(NOON.plusSeconds(5));
    }

    @Test
    void norIsOneBeforeWhatIsSigned() {
        assertThat(within(null, SIGNED, NOON)).isEqualTo(SIGNED.get());
        assertThat(within(NOON.minus(Duration.ofDays(400)), SIGNED, NOON)).isEqualTo(SIGNED.get());
    }

    @Test
    void whereTheClockWasSetBackTheLogKeepsItsTime() {
        var back = NOON.minus(Duration.ofHours(3));
        assertThat(within(NOON, SIGNED, back)).isEqualTo(NOON);
        assertThat(within(null, SIGNED, back)).isEqualTo(SIGNED.get());
    }
}
