package no.mandat.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class UuidV7Test {

    private final Random random = new Random(7);

    @Test
    void saysItsVersionAndVariant() {
        var id = UuidV7.at(Instant.parse("2026-11-25T10:00:00Z"), random);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void differsWithinOneMillisecond() {
        var now = Instant.parse("2026-11-25T10:00:00Z");

        assertThat(UuidV7.at(now, random)).isNotEqualTo(UuidV7.at(now, random));
    }

    @Property
    void sortsByTime(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long first,
            @ForAll @LongRange(min = 1, max = 1_000_000) long later) {
        var earlier = UuidV7.at(Instant.ofEpochMilli(first), random).toString();
        var after = UuidV7.at(Instant.ofEpochMilli(first + later), random).toString();

        assertThat(earlier).isLessThan(after);
    }
}
