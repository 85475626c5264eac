package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogVerifierTest {

    private static final List<VerifierKey> KEYS = List.of(SampleLog.KEY.verifier());

    /** With nothing erased, so that entries stand where their numbers say. */
    private static SampleLog sample() {
        var log = new SampleLog(5);
        for (int i = 0; i < 12; i++) {
            log.entry();
            if (i % 4 == 3) {
                log.checkpoint();
            }
        }
        return log;
    }

    private static Optional<Finding> verify(List<String> lines, Checkpoint... kept) {
        var verifier = new LogVerifier(KEYS, List.of(kept));
        for (var line : lines) {
            var finding = verifier.take(line);
            if (finding.isPresent()) {
                return finding;
            }
        }
        return verifier.finish();
    }

    private static Checkpoint kept(SampleLog log, int which) throws WrongFormatException {
        return Checkpoint.parse(log.checkpoints().get(which));
    }

    @Test
    void whatNobodyTouchedIsRight() throws WrongFormatException {
        for (int seed = 0; seed < 200; seed++) {
            var log = SampleLog.of(seed, 1 + seed % 40);
            assertThat(verify(log.lines(), kept(log, 0))).as("log %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void eachForgeryIsFound(Forgery forgery) {
        var log = SampleLog.of(7, 30);
        assertThat(verify(forgery.of(log))
                        .map(one -> "%s %d %d".formatted(one.fault().code(), one.from(), one.to())))
                .contains(forgery.found(log, 0));
    }

    /** Cut back to an older checkpoint all is right in itself: only who kept a later one sees it. */
    @Test
    void aCheckpointThatWasKeptTellsWhatItselfDoesNot() throws WrongFormatException {
        var log = sample();
        var cut = log.lines().subList(0, log.lineOf(8));
        assertThat(verify(cut)).isEmpty();
        assertThat(verify(cut, kept(log, 1))).isEmpty();
        assertThat(verify(cut, kept(log, 0), kept(log, 2)))
                .get()
                .returns(Fault.TRUNCATED, Finding::fault)
                .returns(8L, Finding::from);

        var other = SampleLog.of(6, 30);
        assertThat(verify(other.lines(), kept(log, 0)))
                .as("another history, signed by the same key")
                .get()
                .returns(Fault.FORK, Finding::fault)
                .returns(3L, Finding::to);
    }

    @Test
    void whatWasDatedBackIsFound() {
        var log = sample();
        var back = new SampleLog(8);
        back.entry();
        back.checkpoint();
        var lines = new ArrayList<>(back.lines());
        var late = SampleLog.object(log.lines().get(1));
        assertThat(late).isNotEmpty();
        entryOf(late).put("at", "2026-12-01T08:54:00.000000Z");
        late.put(
                "leaf",
                Hash.ofLeaf(Json.write(late.get("entry")).getBytes(StandardCharsets.UTF_8))
                        .base64());
        lines.add(Json.write(late));
        assertThat(verify(lines)).get().returns(Fault.LATE, Finding::fault).returns(1L, Finding::from);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entryOf(Map<String, ?> line) {
        return (Map<String, Object>) line.get("entry");
    }

    /** Without the checkpoints between them, entries still tell that one was dated back; so does a checkpoint that was kept. */
    @Test
    void whatWasDatedBackIsFoundThoughCheckpointsAreLeftOut() throws WrongFormatException {
        var log = new SampleLog(8);
        log.entry();
        log.checkpoint();
        log.quiet(Duration.ofHours(1));
        log.entry();
        log.dated(SampleLog.BEGAN);
        log.checkpoint();
        assertThat(verify(withoutCheckpoints(log)))
                .get()
                .returns(Fault.LATE, Finding::fault)
                .returns(2L, Finding::from);

        var quiet = new SampleLog(9);
        quiet.entry();
        quiet.quiet(Duration.ofHours(1));
        quiet.checkpoint();
        quiet.dated(SampleLog.BEGAN.plusSeconds(60));
        quiet.checkpoint();
        var lines = withoutCheckpoints(quiet);
        assertThat(verify(lines)).as("nothing else happened in that hour").isEmpty();
        assertThat(verify(lines, kept(quiet, 0)))
                .get()
                .returns(Fault.LATE, Finding::fault)
                .returns(1L, Finding::from);
        assertThat(verify(quiet.lines())).get().returns(Fault.LATE, Finding::fault);
    }

    private static List<String> withoutCheckpoints(SampleLog log) {
        var lines = new ArrayList<>(log.lines());
        lines.subList(0, lines.size() - 1).removeIf(line -> line.startsWith("{\"checkpoint\""));
        return lines;
    }

    @Test
    void aKeptCheckpointTellsOfWhatIsFromAfterIt() throws WrongFormatException {
        var log = new SampleLog(8);
        log.dated(SampleLog.BEGAN.plusSeconds(60));
        log.checkpoint();
        log.quiet(Duration.ofMinutes(5));
        log.entry();
        log.checkpoint();
        assertThat(verify(withoutCheckpoints(log))).isEmpty();
        assertThat(verify(withoutCheckpoints(log), kept(log, 0)))
                .get()
                .returns(Fault.EARLY, Finding::fault)
                .returns(0L, Finding::from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "actor", "at", "commitment", "id", "request", "subject", "subjectKind", "v"})
    void anEntryHasAllItsMembers(String member) {
        var log = new SampleLog(8);
        log.without(member);
        log.checkpoint();
        assertThat(verify(log.lines()))
                .get()
                .returns(Fault.FORMAT, Finding::fault)
                .returns(0L, Finding::from);
    }

    @Test
    void checkpointsThatWereKeptAreTheLogsOwn() throws WrongFormatException {
        var log = sample();
        var strange = Checkpoint.parse(
                SigningKey.checkpoint(List.of(SampleLog.key(66)), 99, log.tree().root(), SampleLog.BEGAN));
        assertThat(verify(log.lines(), strange))
                .as("though it is longer than the log")
                .get()
                .returns(Fault.CHECKPOINT, Finding::fault);
        var none = Checkpoint.parse(
                SigningKey.checkpoint(List.of(SampleLog.KEY), 0, log.tree().root(), SampleLog.BEGAN));
        assertThat(verify(log.lines(), none)).get().returns(Fault.FORK, Finding::fault);
    }

    /** What a witness signed as well is as good as it was without that; in the log itself nobody signs but its own keys. */
    @Test
    void aKeptCheckpointMayHaveAWitnesssSignatures() throws WrongFormatException {
        var log = sample();
        var at = log.at(log.checkpoints().getLast());
        for (var copy : Copies.RIGHT.of(SampleLog.KEY, log.size(), log.tree().root(), at)) {
            assertThat(verify(log.lines(), Checkpoint.parse(copy))).as(copy).isEmpty();
            assertThat(verify(log.lines().subList(0, log.lineOf(8)), Checkpoint.parse(copy)))
                    .as("it counts: %s", copy)
                    .get()
                    .returns(Fault.TRUNCATED, Finding::fault);
            var lines = new ArrayList<>(log.lines());
            lines.set(lines.size() - 1, LogForm.checkpoint(copy));
            assertThat(verify(lines))
                    .as("in the log itself: %s", copy)
                    .get()
                    .returns(Fault.CHECKPOINT, Finding::fault)
                    .returns(8L, Finding::from);
        }
        for (var copy : Copies.WRONG.of(SampleLog.KEY, log.size(), log.tree().root(), at)) {
            assertThat(verify(log.lines(), Checkpoint.parse(copy)))
                    .as(copy)
                    .get()
                    .returns(Fault.CHECKPOINT, Finding::fault)
                    .returns(-1L, Finding::to);
        }
    }

    @Test
    void whatIsWrongOnceStaysSo() {
        var log = sample();
        var verifier = new LogVerifier(KEYS, List.of());
        var lines = Forgery.VALUE.of(log);
        lines.forEach(verifier::take);
        assertThat(verifier.take(lines.getLast())).get().returns(Fault.PAYLOAD, Finding::fault);
        assertThat(verifier.finish()).get().returns(Fault.PAYLOAD, Finding::fault);
    }

    @Test
    void whatIsFromAfterItsCheckpointIsFound() {
        var log = new SampleLog(8);
        log.entry();
        var lines = new ArrayList<>(log.lines());
        var note = SigningKey.checkpoint(
                List.of(SampleLog.KEY), log.tree().size(), log.tree().root(), SampleLog.BEGAN.minusSeconds(60));
        lines.add(Json.write(Map.of("checkpoint", note)));
        assertThat(verify(lines)).get().returns(Fault.EARLY, Finding::fault).returns(0L, Finding::from);

        var older = sample();
        var again = new ArrayList<>(older.lines());
        again.add(Json.write(Map.of(
                "checkpoint",
                SigningKey.checkpoint(
                        List.of(SampleLog.KEY),
                        older.tree().size(),
                        older.tree().root(),
                        Instant.EPOCH))));
        assertThat(verify(again)).get().returns(Fault.EARLY, Finding::fault);
    }

    @Test
    void whatIsErasedIsRightWhereItIsSaid() {
        var log = sample();
        log.erase(2);
        log.erase(5);
        log.checkpoint();
        assertThat(verify(log.lines())).isEmpty();
        assertThat(verify(Forgery.ERASURE_REMOVED.of(log))).isPresent();
    }

    /** Positions of a secret round that was called off, say. */
    @Test
    void whatIsWithheldStandsWhereItDoesAndIsCounted() {
        List<List<Integer>> some = List.of(List.of(), List.of(2, 5, 6), List.of(0), List.of(11), List.of(0, 3, 11));
        for (var which : some) {
            var log = sample();
            which.forEach(log::withhold);
            var verifier = new LogVerifier(KEYS, List.of());
            for (var line : log.lines()) {
                assertThat(verifier.take(line)).as("%s withheld", which).isEmpty();
            }
            assertThat(verifier.finish()).as("%s withheld", which).isEmpty();
            assertThat(verifier.withheld()).isEqualTo(which.size());
            assertThat(verifier.entries()).isEqualTo(12);
        }
    }

    @Test
    void whatIsWithheldHasTheHashAndThePlaceThatTheTreeHas() {
        var log = sample();
        log.withhold(5);
        log.withhold(6);
        int line = log.lineOf(5);
        var other = new SampleLog(6);
        other.entry();
        expectRoot(log, lines -> lines.set(line, LogForm.withheld(Hash.OF_NOTHING)));
        expectRoot(log, lines -> lines.remove(line));
        expectRoot(log, lines -> lines.add(line, LogForm.withheld(Hash.OF_NOTHING)));
        expectRoot(log, lines -> lines.add(line, lines.get(line)));
        expectRoot(log, lines -> Collections.swap(lines, line, log.lineOf(4)));
        expectRoot(log, lines -> Collections.swap(lines, line, log.lineOf(6)));
        expectRoot(log, lines -> lines.set(line, other.lines().get(1)));
    }

    /** In one of those between the first checkpoint and the second. */
    private static void expectRoot(SampleLog log, Consumer<List<String>> forgery) {
        var lines = new ArrayList<>(log.lines());
        forgery.accept(lines);
        assertThat(verify(lines)).get().returns(Fault.ROOT, Finding::fault).returns(4L, Finding::from);
    }

    /** Checkpoints that were kept count behind a withheld entry as behind another. */
    @Test
    void whatIsWithheldGoesOnFromWhatWasKept() throws WrongFormatException {
        var log = sample();
        log.withhold(7);
        log.withhold(8);
        assertThat(verify(withoutCheckpoints(log), kept(log, 0), kept(log, 1), kept(log, 2)))
                .isEmpty();
        var other = new SampleLog(6);
        for (int i = 0; i < 8; i++) {
            other.entry();
        }
        other.checkpoint();
        assertThat(verify(withoutCheckpoints(log), kept(other, 0)))
                .get()
                .returns(Fault.FORK, Finding::fault)
                .returns(7L, Finding::to);
    }

    @Test
    void anErasureThatIsWithheldSaysNothing() {
        var log = sample();
        log.erase(2);
        log.checkpoint();
        log.withhold(log.size() - 1);
        assertThat(verify(log.lines()))
                .as("nothing says that it was erased")
                .get()
                .returns(Fault.ERASURE, Finding::fault)
                .returns(2L, Finding::from);
        log.withhold(2);
        assertThat(verify(log.lines())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"leaf\":\"\"}",
                "{\"leaf\":\"AAAA\"}",
                "{\"leaf\":\"+leaf\"}",
                "{\"leaf\":\"LEAF=\"}",
                "{\"leaf\":\"%\"}",
                "{\"leaf\":\"LEAFAAAA\"}",
                "{\"leaf\":1}",
                "{\"leaf\":null}",
                "{\"leaf\":[\"LEAF\"]}",
                "{\"hash\":\"LEAF\"}",
                "{\"leaf\":\"LEAF\",\"leaf\":\"LEAF\"}",
                "{ \"leaf\":\"LEAF\"}",
                "{\"id\":\"00000000-0000-0001-0000-000000000002\",\"leaf\":\"LEAF\"}",
                "{\"leaf\":\"LEAF\",\"payload\":{}}",
                "{\"key\":\"\",\"leaf\":\"LEAF\"}",
                "{\"leaf\":\"LEAF\",\"withheld\":true}",
                "{\"checkpoint\":\"\",\"leaf\":\"LEAF\"}"
            })
    void whatIsWithheldHasItsHashAndNothingElse(String line) {
        var log = sample();
        log.withhold(2);
        var lines = new ArrayList<>(log.lines());
        int place = log.lineOf(2);
        var leaf = (String) SampleLog.object(lines.get(place)).get("leaf");
        lines.set(place, line.replace("LEAF", Objects.requireNonNull(leaf)));
        assertThat(verify(lines))
                .get()
                .returns(Fault.FORMAT, Finding::fault)
                .returns(2L, Finding::from)
                .returns(2L, Finding::to);
    }

    @Test
    void whatIsWithheldIsNoFirstLine() {
        var verifier = new LogVerifier(KEYS, List.of());
        assertThat(verifier.take(LogForm.withheld(Hash.OF_NOTHING))).get().returns(Fault.FORMAT, Finding::fault);
        assertThat(verifier.entries()).isZero();
    }

    @Test
    void anySingleChangeIsFound() {
        var random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            if (i % 500 == 0) {
                bytes = SampleLog.bytes(SampleLog.of(i, 8).lines());
            }
            var changed = bytes.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(isRight(changed)).as("change %d, byte %d", i, at).isFalse();
        }
    }

    private byte[] bytes = new byte[0];

    private static boolean isRight(byte[] log) {
        return run(log, "--key", SampleLog.KEY.toString(), "-") == Main.RIGHT;
    }

    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();

    private static int run(byte[] in, String... args) {
        OUT.reset();
        var out = new PrintStream(OUT, true, StandardCharsets.UTF_8);
        return Main.run(List.of(args), new ByteArrayInputStream(in), out, out);
    }

    private static String said() {
        return OUT.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theProgramSaysWhatCameOfIt(@TempDir Path folder) throws IOException {
        var log = sample();
        var key = SampleLog.KEY.toString();
        var file = Files.write(folder.resolve("log"), SampleLog.bytes(log.lines()));
        assertThat(run(new byte[0], "--key", key, file.toString())).isEqualTo(Main.RIGHT);
        assertThat(said()).contains("verified: 12 entries, 3 checkpoints, the last of 2026-12-01T09:");
        assertThat(run(SampleLog.bytes(Forgery.VALUE.of(log)), "--json", "--key", key, "-"))
                .isEqualTo(Main.WRONG);
        assertThat(said()).contains("\"fault\":\"payload\",", "\"from\":3,", "\"ok\":false,\"to\":3");
        assertThat(run(SampleLog.bytes(Forgery.VALUE.of(log)), "--key", key, "-"))
                .isEqualTo(Main.WRONG);
        assertThat(said()).startsWith("WRONG, payload, entry 3: ");

        var kept = Files.writeString(folder.resolve("kept"), log.checkpoints().getLast());
        var cut = SampleLog.bytes(log.lines().subList(0, log.lineOf(8)));
        assertThat(run(cut, "--key", key, "--checkpoint", kept.toString(), "-")).isEqualTo(Main.WRONG);
        assertThat(said()).startsWith("WRONG, truncated, behind entry 7: ");
    }

    @Test
    void theProgramSaysWhatItLacks(@TempDir Path folder) {
        var key = SampleLog.KEY.toString();
        for (var args : List.of(
                new String[] {},
                new String[] {"log"},
                new String[] {"--key"},
                new String[] {"--key", "none", "log"},
                new String[] {"--other", "log"},
                new String[] {"--key", key, "log", "another"},
                new String[] {"--key", key, folder.resolve("missing").toString()},
                new String[] {
                    "--key", key, "--checkpoint", folder.resolve("missing").toString(), "-"
                })) {
            assertThat(run(new byte[0], args)).isEqualTo(Main.NOT_DONE);
            assertThat(said()).isNotBlank().doesNotContain("at no.mandat");
        }
    }

    /** Nothing that stands in a file moves the cursor, or hides what is said of it. */
    @Test
    void whatTheFileSaysIsShownAsItIs() {
        var lines = new ArrayList<>(sample().lines());
        lines.set(1, lines.get(1).replace("\"v\":1", "\"v\":1,\"w\\u001b[2K\\r\":\"\""));
        assertThat(run(SampleLog.bytes(lines), "--key", SampleLog.KEY.toString(), "-"))
                .isEqualTo(Main.WRONG);
        assertThat(said()).contains("an entry has no 'w\\u001b[2K\\u000d'").doesNotContain("\u001b", "\r");
    }

    @Test
    void whatIsNoLogIsRefusedInWords() {
        var key = SampleLog.KEY.toString();
        Collection<String> none = List.of(
                "",
                "\n",
                "{}\n",
                "nonsense\n",
                "[".repeat(100_000) + "\n",
                "{\"a\":".repeat(100_000) + "\n",
                "{\"format\":\"mandat-log/1\"");
        for (var text : none) {
            assertThat(run(text.getBytes(StandardCharsets.UTF_8), "--key", key, "-"))
                    .isEqualTo(Main.WRONG);
            assertThat(said()).startsWith("WRONG, format, ");
        }
        assertThat(run(new byte[] {(byte) 0xff, '\n'}, "--key", key, "-")).isEqualTo(Main.WRONG);
        assertThat(said()).contains("that isn't UTF-8");
        assertThat(run(new byte[Main.LONGEST_LINE + 2], "--key", key, "-")).isEqualTo(Main.WRONG);
        assertThat(said()).contains("a line is longer than");
    }
}
