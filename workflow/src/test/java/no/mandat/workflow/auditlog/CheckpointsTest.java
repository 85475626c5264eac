package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import no.mandat.verify.GrowingTree;
import no.mandat.verify.SigningKey;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.junit.jupiter.api.Test;

/** Which rows are the checkpoints that they say. */
class CheckpointsTest {

    private static final Instant AT = Instant.parse("2026-12-01T10:00:00Z");

    private final List<SigningKey> both = List.of(key(1), key(2));
    private final String note = SigningKey.checkpoint(both, 7, new GrowingTree().root(), AT);

    @Test
    void isTheOneThatItsNoteSays() {
        var right = new Signed(7, AT, note);
        assertThat(right.asItsNoteSays()).isSameAs(right);
    }

    @Test
    void isNoneOfAnotherSizeOrTime() {
        requireWrong(new Signed(900_000_000_000_000_000L, AT, note));
        requireWrong(new Signed(0, AT, note));
        requireWrong(new Signed(7, AT.plusSeconds(1), note));
        requireWrong(new Signed(7, AT, "7"));
    }

    @Test
    void isNoneOfTwoTimes() {
        var later = SigningKey.checkpoint(List.of(key(3)), 7, new GrowingTree().root(), AT.plusSeconds(1));
        requireWrong(new Signed(7, AT, note + later.substring(later.indexOf("\n\n") + 2)));
    }

    @Test
    void isSignedForWhoeverHasItsKeys() {
        var keys = both.stream().map(SigningKey::verifier).toList();
        assertThat(new Signed(7, AT, note).isSigned(keys)).isTrue();
        assertThat(new Signed(7, AT, note).isSigned(List.of(key(3).verifier()))).isFalse();
        assertThat(new Signed(8, AT, note).isSigned(keys)).isFalse();
        assertThat(new Signed(7, AT, "7").isSigned(keys)).isFalse();
    }

    private static void requireWrong(Signed row) {
        assertThatThrownBy(row::asItsNoteSays)
                .isInstanceOf(WrongCheckpointException.class)
                .hasMessageStartingWith("a checkpoint of the audit log isn't the one that its row says");
    }

    private static SigningKey key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        try {
            return SigningKey.of("mandat.example/audit", bytes);
        } catch (WrongFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
