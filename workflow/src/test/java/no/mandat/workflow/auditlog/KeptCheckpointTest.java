package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.GrowingTree;
import no.mandat.verify.SigningKey;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.auditlog.Checkpoints.Signed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCheckpointTest {

    @TempDir
    private Path folder;

    private static final SigningKey KEY = key();

    @Test
    void isThereWhenTheServerStartsAnew() throws IOException {
        var kept = new KeptCheckpoint(folder.resolve("mandat"));
        assertThat(kept.read()).isEmpty();
        assertThat(kept.all()).isEmpty();
        kept.keep(signed(1));
        kept.keep(signed(2));
        var again = new KeptCheckpoint(folder.resolve("mandat"));
        assertThat(again.read()).contains(signed(2).note());
        assertThat(again.all()).extracting(Checkpoint::size).containsExactly(2L);
        try (var files = Files.list(folder.resolve("mandat"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void isNotForgottenForAnEarlierOne() throws IOException {
        var kept = new KeptCheckpoint(folder);
        kept.keep(signed(7));
        kept.keep(signed(6));
        assertThat(kept.read()).contains(signed(7).note());
    }

    @Test
    void isNothingElse() throws IOException {
        Files.writeString(folder.resolve("audit-checkpoint"), "anything");
        var kept = new KeptCheckpoint(folder);
        assertThatThrownBy(kept::all).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> kept.keep(signed(1))).isInstanceOf(IOException.class);
        assertThat(kept.read()).contains("anything");
    }

    /** Also from before the database has it, and whatever becomes of that. */
    @Test
    void isBesideTheLastOneThatWasSigned() throws IOException {
        var kept = new KeptCheckpoint(folder);
        assertThat(kept.isAny()).isFalse();
        kept.sign(signed(3));
        assertThat(kept.isAny()).isTrue();
        assertThat(kept.read()).isEmpty();
        kept.keep(signed(2));
        var again = new KeptCheckpoint(folder);
        assertThat(again.all()).extracting(Checkpoint::size).containsExactly(2L, 3L);
        assertThat(again.signed()).map(Checkpoint::size).contains(3L);

        Files.writeString(folder.resolve("audit-checkpoint.signed"), "anything");
        assertThatThrownBy(again::all).isInstanceOf(IOException.class).hasMessageContaining("audit-checkpoint.signed");
    }

    private static Signed signed(long size) {
        var at = Instant.ofEpochSecond(1_000);
        return new Signed(size, at, SigningKey.checkpoint(List.of(KEY), size, new GrowingTree().root(), at));
    }

    private static SigningKey key() {
        try {
            return SigningKey.of("mandat.example/audit", new byte[32]);
        } catch (WrongFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
