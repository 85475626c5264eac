package no.mandat.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ConfirmationId;
import no.mandat.domain.shared.DocumentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.PersonId;
import no.mandat.domain.shared.RefusedException;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final MandateId MANDATE = new MandateId(new UUID(0, 2));

    private static Confirmation.Making made() {
        return Confirmation.confirm(
                new ConfirmationId(new UUID(0, 4)),
                new DocumentId(new UUID(0, 1)),
                MANDATE,
                new PersonId(new UUID(0, 3)),
                1,
                NOW);
    }

    @Test
    void saysWhoHasReadWhichVersionOfWhat() {
        var making = made();
        assertThat(making.event().changes())
                .containsExactly(
                        Change.set("document", new DocumentId(new UUID(0, 1))),
                        Change.set("mandate", MANDATE),
                        Change.set("person", new PersonId(new UUID(0, 3))),
                        Change.set("number", 1),
                        Change.set("confirmedAt", NOW));
        assertThat(making.event().mandate()).contains(MANDATE);
        assertThat(making.confirmation().number()).contains(1);
    }

    @Test
    void saidTwiceIsSaidOnce() {
        assertThat(made().confirmation().confirm(1, LATER)).isEmpty();
    }

    @Test
    void isSaidAnewOfANewerVersion() {
        var confirmation = made().confirmation();
        assertThat(confirmation.confirm(2, LATER).orElseThrow().changes())
                .containsExactly(new Change("number", 1, 2), new Change("confirmedAt", NOW, LATER));
        assertThat(confirmation.number()).contains(2);
    }

    @Test
    void isTakenBackAndSaidAgain() {
        var confirmation = made().confirmation();
        assertThat(confirmation.takeBack().changes())
                .containsExactly(new Change("number", 1, null), new Change("confirmedAt", NOW, null));
        assertThat(confirmation.number()).isEmpty();
        assertThat(confirmation.confirm(1, LATER)).isPresent();
    }

    @Test
    void isNotTakenBackTwice() {
        var confirmation = made().confirmation();
        var ignored = confirmation.takeBack();
        var refused = catchThrowableOfType(RefusedException.class, confirmation::takeBack);
        assertThat(refused.refusal()).isEqualTo(new ReadingRefusal.NothingConfirmed());
    }
}
