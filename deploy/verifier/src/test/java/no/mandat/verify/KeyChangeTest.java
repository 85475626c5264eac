package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A log whose key is changed: for a while both sign. */
class KeyChangeTest {

    private static final List<SigningKey> BOTH = List.of(SampleLog.KEY, SampleLog.NEXT_KEY);

    private static Optional<Finding> verify(List<String> lines, List<SigningKey> keys, String... kept)
            throws WrongFormatException {
        var checkpoints = new ArrayList<Checkpoint>();
        for (var note : kept) {
            checkpoints.add(Checkpoint.parse(note));
        }
        var verifier = new LogVerifier(keys.stream().map(SigningKey::verifier).toList(), checkpoints);
        lines.forEach(verifier::take);
        return verifier.finish();
    }

    @ParameterizedTest
    @EnumSource(KeyChange.class)
    void whatIsDoneAroundItIsFoundOrRight(KeyChange change) throws WrongFormatException {
        assertThat(verify(change.lines(), change.keys())
                        .map(one -> "%s %d %d".formatted(one.fault().code(), one.from(), one.to())))
                .isEqualTo(change.found());
    }

    @ParameterizedTest
    @EnumSource(KeyChange.class)
    void theSecondVerifierSaysTheSame(KeyChange change, @TempDir Path folder) throws IOException, InterruptedException {
        var log = Files.write(folder.resolve("log"), SampleLog.bytes(change.lines()));
        var asked = new ArrayList<>(List.of("--json", log.toString()));
        change.keys().forEach(key -> asked.addAll(List.of("--key", key.toString())));
        var said = SampleLog.object(Programs.SECOND.run(asked, log).out().strip());
        assertThat(change.found().isEmpty()).isEqualTo(said.get("ok"));
        change.found().ifPresent(found -> assertThat(
                        "%s %s %s".formatted(said.get("fault"), said.get("from"), said.get("to")))
                .isEqualTo(found));
    }

    @Test
    void theLogGoesOnFromWhatTheOldKeySigned() throws WrongFormatException {
        var log = KeyChange.log();
        var kept = log.checkpoints().toArray(String[]::new);
        assertThat(verify(log.lines(), BOTH, kept)).isEmpty();
        assertThat(verify(log.lines().subList(0, log.lineOf(4)), BOTH, kept))
                .get()
                .returns(Fault.TRUNCATED, Finding::fault)
                .returns(4L, Finding::from);
        var other = new SampleLog(13);
        for (int i = 0; i < log.size(); i++) {
            other.entry();
        }
        other.signedBy(List.of(SampleLog.NEXT_KEY));
        other.checkpoint();
        assertThat(verify(other.lines(), BOTH, kept[0]))
                .as("another history, signed by the new key")
                .get()
                .returns(Fault.FORK, Finding::fault)
                .returns(1L, Finding::to);
    }

    /** Without the old key nothing can be said of what it signed, be it never so old. */
    @Test
    void aCheckpointOfTheOldKeyNeedsTheOldKey() throws WrongFormatException {
        var log = new SampleLog(14);
        log.entry();
        log.checkpoint();
        var old = log.checkpoints().getFirst();
        var anew = new SampleLog(14);
        anew.signedBy(List.of(SampleLog.NEXT_KEY));
        anew.entry();
        anew.checkpoint();
        assertThat(verify(anew.lines(), List.of(SampleLog.NEXT_KEY))).isEmpty();
        assertThat(verify(anew.lines(), BOTH, old))
                .as("begun by the new key")
                .get()
                .returns(Fault.CHECKPOINT, Finding::fault)
                .returns(0L, Finding::to);
        assertThat(verify(anew.lines(), List.of(SampleLog.NEXT_KEY), old))
                .get()
                .returns(Fault.CHECKPOINT, Finding::fault)
                .returns(-1L, Finding::to);
    }
}
