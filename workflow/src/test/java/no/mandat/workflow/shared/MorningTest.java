package no.mandat.workflow.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MorningTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static Instant after(String now) {
        return Morning.after(Instant.parse(now), OSLO);
    }

    @Test
    void isTheNextOneWhereOneIs() {
        assertThat(after("2026-11-28T06:59:59Z")).isEqualTo("2026-11-28T07:00:00Z");
        assertThat(after("2026-11-28T07:00:00Z")).isEqualTo("2026-11-29T07:00:00Z");
        assertThat(after("2026-11-27T23:30:00Z"))
                .as("it is past midnight there")
                .isEqualTo("2026-11-28T07:00:00Z");
        assertThat(after("2026-03-28T20:00:00Z")).as("summer begins").isEqualTo("2026-03-29T06:00:00Z");
    }
}
