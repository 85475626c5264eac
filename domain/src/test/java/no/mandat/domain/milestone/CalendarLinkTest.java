package no.mandat.domain.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.mandat.domain.shared.CalendarLinkId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import org.junit.jupiter.api.Test;

class CalendarLinkTest {

    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private static final MandateId MANDATE = new MandateId(new UUID(1, 1));

    private final CalendarLink.Making making = CalendarLink.make(
            new CalendarLinkId(new UUID(8, 1)),
            new PersonId(new UUID(2, 1)),
            Optional.of(MANDATE),
            "ab".repeat(32),
            NOW);

    @Test
    void isItsPersonsOwnAffair() {
        assertThat(making.event().mandate()).isEmpty();
        assertThat(making.event().changes())
                .contains(Change.set("mandate", MANDATE), Change.set("tokenHash", "ab".repeat(32)));
        assertThat(making.link().mandate()).contains(MANDATE);
    }

    @Test
    void isRevokedOnce() {
        var link = making.link();
        assertThat(link.isOpen()).isTrue();
        assertThat(link.revoke(NOW).orElseThrow().changes()).containsExactly(Change.set("revokedAt", NOW));
        assertThat(link.isOpen()).isFalse();
        assertThat(link.revoke(NOW.plusSeconds(1))).isEmpty();
    }
}
