package no.mandat.domain.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import no.mandat.domain.shared.AmendmentId;
import no.mandat.domain.shared.Change;
import no.mandat.domain.shared.ConsentId;
import no.mandat.domain.shared.MandateId;
import no.mandat.domain.shared.RoundId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two keys over one text. */
class ConsentTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final RoundId BOARD = new RoundId(new UUID(0, 1));
    private static final RoundId GROUP = new RoundId(new UUID(0, 2));
    private static final AmendmentId AMENDMENT = new AmendmentId(new UUID(0, 5));

    private final Consent consent = Consent.ask(
                    new ConsentId(new UUID(0, 3)),
                    new MandateId(new UUID(0, 4)),
                    AMENDMENT,
                    new Consent.Asked(2, "ab12", BOARD, GROUP),
                    NOW)
            .consent();

    private void turn(RoundId round, ConsentKey to) {
        assertThat(consent.turn(round, to, NOW).changes()).isNotEmpty();
    }

    @Test
    void waitsForBoth() {
        assertThat(consent.state()).isEqualTo(ConsentState.OPEN);
        turn(GROUP, ConsentKey.GIVEN);
        assertThat(consent.state()).isEqualTo(ConsentState.OPEN);
        assertThat(consent.endedAt()).isEmpty();
        turn(BOARD, ConsentKey.GIVEN);
        assertThat(consent.state()).isEqualTo(ConsentState.GIVEN);
        assertThat(consent.endedAt()).contains(NOW);
    }

    @Test
    void oneBodyConsentsOnce() {
        turn(GROUP, ConsentKey.GIVEN);
        assertThatThrownBy(() -> turn(GROUP, ConsentKey.GIVEN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> turn(new RoundId(new UUID(0, 9)), ConsentKey.GIVEN))
                .isInstanceOf(IllegalStateException.class);
        assertThat(consent.state()).isEqualTo(ConsentState.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"DECLINED,DECLINED", "LAPSED,LAPSED", "CANCELLED,CANCELLED"})
    void oneThatDoesNotConsentEndsIt(ConsentKey key, ConsentState state) {
        var event = consent.turn(BOARD, key, NOW);

        assertThat(consent.state()).isEqualTo(state);
        assertThat(consent.boardKey()).isEqualTo(key);
        assertThat(consent.groupKey()).isEqualTo(ConsentKey.CANCELLED);
        assertThat(event.changes())
                .containsExactly(
                        Change.set("endedAt", NOW),
                        new Change("boardKey", ConsentKey.WAITING, key),
                        new Change("groupKey", ConsentKey.WAITING, ConsentKey.CANCELLED),
                        new Change("state", ConsentState.OPEN, state));
        assertThatThrownBy(() -> turn(GROUP, ConsentKey.GIVEN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theConsentOfTheOtherIsThenVoid() {
        turn(GROUP, ConsentKey.GIVEN);
        turn(BOARD, ConsentKey.DECLINED);
        assertThat(consent.groupKey()).isEqualTo(ConsentKey.VOID);
    }

    @Test
    void isTakenBackFromBoth() {
        turn(BOARD, ConsentKey.GIVEN);
        assertThat(consent.takeBack(NOW).changes()).hasSize(4);
        assertThat(consent.boardKey()).isEqualTo(ConsentKey.VOID);
        assertThat(consent.groupKey()).isEqualTo(ConsentKey.CANCELLED);
        assertThat(consent.state()).isEqualTo(ConsentState.CANCELLED);
        assertThatThrownBy(() -> consent.takeBack(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noKeyTurnsToWaitingOrVoid() {
        assertThatThrownBy(() -> turn(BOARD, ConsentKey.VOID)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> turn(BOARD, ConsentKey.WAITING)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhatItIsAbout() {
        assertThat(consent.amendment()).contains(AMENDMENT);
        assertThat(consent.revision()).isEqualTo(2);
        assertThat(consent.contentHash()).isEqualTo("ab12");
        assertThat(consent.boardRound()).isEqualTo(BOARD);
        assertThat(consent.groupRound()).isEqualTo(GROUP);
        assertThat(consent.askedAt()).isEqualTo(NOW);
    }
}
