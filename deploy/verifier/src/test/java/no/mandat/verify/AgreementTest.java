package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two verifiers say the same of thousands of logs: which fault, and of which entries. */
class AgreementTest {

    private static final int LOGS = 60;
    private static final int CHANGES = 50;

    private static final List<String> MEMBERS =
            List.of("action", "actor", "at", "commitment", "id", "request", "subject", "subjectKind", "v");

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private final List<String> first = new ArrayList<>();

    @Test
    void ofEach() throws IOException, InterruptedException, WrongFormatException {
        var random = new Random(3);
        for (int i = 0; i < LOGS; i++) {
            var log = SampleLog.of(i, 6 + i % 20);
            // Of right before it was forged.
            var kept = log.checkpoints().getLast();
            ask(SampleLog.bytes(log.lines()), Optional.of(kept));
            for (var forgery : Forgery.values()) {
                ask(SampleLog.bytes(forgery.of(log)), Optional.of(kept));
            }
            for (int change = 0; change < CHANGES; change++) {
                var bytes = SampleLog.bytes(log.lines());
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                ask(bytes, Optional.empty());
            }
        }
        assertThat(first).hasSizeGreaterThan(4_000).filteredOn("right"::equals).hasSize(LOGS);
        odd();
        assertThat(second()).isEqualTo(first);
    }

    /** Signed, and not as they should be: what somebody may have put into the log who can't sign. */
    private void odd() throws IOException, WrongFormatException {
        for (int i = 0; i < LOGS; i++) {
            var random = new Random(1_000 + i);
            var log = new SampleLog(i);
            for (int j = 0; j < 12; j++) {
                log.entry();
                switch (random.nextInt(6)) {
                    case 0 -> log.dated(SampleLog.BEGAN.plusSeconds(random.nextInt(900) - 300));
                    case 1 -> log.quiet(Duration.ofSeconds(random.nextInt(500)));
                    case 2 -> log.erase(random.nextInt(log.size()));
                    case 3 -> log.checkpoint();
                    default -> {}
                }
            }
            if (random.nextInt(4) == 0) {
                log.without(MEMBERS.get(random.nextInt(MEMBERS.size())));
            }
            log.checkpoint();
            var lines = new ArrayList<>(log.lines());
            lines.removeIf(line -> line.startsWith("{\"checkpoint\"") && random.nextInt(3) == 0);
            ask(SampleLog.bytes(lines), Optional.of(log.checkpoints().getFirst()));
        }
        ask(new byte[0], Optional.empty());
    }

    private void ask(byte[] log, Optional<String> kept) throws IOException, WrongFormatException {
        var name = Files.write(folder.resolve("log" + asked.size()), log).toString();
        List<Checkpoint> checkpoints = new ArrayList<>();
        if (kept.isPresent()) {
            checkpoints.add(Checkpoint.parse(kept.get()));
            name += "\t" + Files.writeString(folder.resolve("kept" + asked.size()), kept.get());
        }
        asked.add(name);
        var verdict = Main.verify(
                new LogVerifier(List.of(SampleLog.KEY.verifier()), checkpoints), new ByteArrayInputStream(log));
        first.add(verdict.finding()
                .map(one -> "%s %d %d".formatted(one.fault().code(), one.from(), one.to()))
                .orElse("right"));
    }

    private List<String> second() throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var process = new ProcessBuilder("python3", "src/test/resources/many.py", "second.py", SampleLog.KEY.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (var one : asked) {
                in.write(one + "\n");
            }
        }
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(said);
    }
}
