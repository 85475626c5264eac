package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two verifiers say the same of thousands of logs: which fault, and of which entries. */
class AgreementTest {

    private static final int UNTOUCHED = 10_000;
    private static final int CHANGES = 10_000;
    private static final int OF_EACH_LOG = 50;
    private static final int LOGS = 60;

    private static final List<SigningKey> ONE_KEY = List.of(SampleLog.KEY);
    private static final List<SigningKey> BOTH_KEYS = List.of(SampleLog.KEY, SampleLog.NEXT_KEY);

    private static final List<String> MEMBERS =
            List.of("action", "actor", "at", "commitment", "id", "request", "subject", "subjectKind", "v");

    private final Random random = new Random(3);

    @TempDir
    private Path folder;

    private BothVerifiers both;

    @BeforeEach
    void begin() throws IOException {
        both = new BothVerifiers(folder);
    }

    @AfterEach
    void end() {
        both.close();
    }

    @Test
    void whatNobodyTouchedIsRight() throws IOException, InterruptedException, WrongFormatException {
        for (int i = 0; i < UNTOUCHED; i++) {
            var log = SampleLog.varied(i);
            both.ask("log " + i, SampleLog.bytes(log.lines()), some(log.checkpoints()), BOTH_KEYS);
        }
        assertThat(both.answers()).hasSize(UNTOUCHED).containsOnly(BothVerifiers.RIGHT);
    }

    /** Some of them, in any order. */
    private List<String> some(List<String> checkpoints) {
        var some = new ArrayList<>(checkpoints);
        Collections.shuffle(some, random);
        return some.subList(0, random.nextInt(Math.min(3, some.size()) + 1));
    }

    @Test
    void anySingleChangeIsFound() throws IOException, InterruptedException, WrongFormatException {
        byte[] bytes = {};
        for (int i = 0; i < CHANGES; i++) {
            if (i % OF_EACH_LOG == 0) {
                bytes = SampleLog.bytes(SampleLog.varied(i).lines());
            }
            both.ask("change " + i, changed(bytes), List.of(), BOTH_KEYS);
        }
        assertThat(both.answers()).hasSize(CHANGES).doesNotContain(BothVerifiers.RIGHT);
    }

    private byte[] changed(byte[] bytes) {
        var changed = new ByteArrayOutputStream();
        int at = random.nextInt(bytes.length);
        int kind = random.nextInt(4);
        changed.write(bytes, 0, at);
        switch (kind) {
            case 0 -> changed.write(bytes[at] ^ (1 << random.nextInt(8)));
            case 1 -> changed.write(bytes[at] ^ (1 + random.nextInt(255)));
            case 2 -> changed.writeBytes(new byte[] {(byte) random.nextInt(256), bytes[at]});
            default -> {
                // Left out.
            }
        }
        changed.write(bytes, at + 1, bytes.length - at - 1);
        return changed.toByteArray();
    }

    /** As what it is, and of which entries: of each log both say the one thing that it is. */
    @Test
    void eachForgeryIsFound() throws IOException, InterruptedException, WrongFormatException {
        List<String> asked = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < LOGS; i++) {
            var log = SampleLog.of(i, 6 + i % 20);
            // Of right before it was forged.
            var kept = List.of(log.checkpoints().getLast());
            for (var forgery : Forgery.values()) {
                asked.add("%s of %d".formatted(forgery, i));
                both.ask(asked.getLast(), SampleLog.bytes(forgery.of(log)), kept, ONE_KEY);
                expected.add("%s: %s".formatted(asked.getLast(), forgery.found(log, log.size())));
            }
        }
        var answers = both.answers();
        assertThat(IntStream.range(0, answers.size()).mapToObj(i -> "%s: %s".formatted(asked.get(i), answers.get(i))))
                .containsExactlyElementsOf(expected);
    }

    /** A checkpoint that was kept is a copy, and may have a witness's signatures; one in the log has its own keys' alone. */
    @Test
    void aWitnesssSignaturesInACopyArePassedBy() throws IOException, InterruptedException, WrongFormatException {
        var log = SampleLog.of(5, 9);
        var at = log.at(log.checkpoints().getLast());
        var right = Copies.RIGHT.of(SampleLog.KEY, log.size(), log.tree().root(), at);
        var wrong = Copies.WRONG.of(SampleLog.KEY, log.size(), log.tree().root(), at);
        for (var copy : right) {
            both.ask(copy, SampleLog.bytes(log.lines()), List.of(copy), ONE_KEY);
        }
        for (var copy : wrong) {
            both.ask(copy, SampleLog.bytes(log.lines()), List.of(copy), ONE_KEY);
        }
        for (var copy : right) {
            var lines = new ArrayList<>(log.lines());
            lines.set(lines.size() - 1, LogForm.checkpoint(copy));
            both.ask("in the log: " + copy, SampleLog.bytes(lines), List.of(), ONE_KEY);
        }
        var answers = both.answers();
        int copies = right.size() + wrong.size();
        assertThat(answers.subList(0, right.size())).containsOnly(BothVerifiers.RIGHT);
        assertThat(answers.subList(right.size(), copies)).containsOnly("checkpoint 0 -1");
        assertThat(answers.subList(copies, answers.size()))
                .hasSameSizeAs(right)
                .allMatch(said -> said.matches("checkpoint \\d+ %d".formatted(log.size() - 1)));
    }

    /** Signed, and not as they should be: what somebody may have put into the log who can't sign. */
    @Test
    void whatIsOddIsSaidAlike() throws IOException, InterruptedException, WrongFormatException {
        for (int i = 0; i < 5 * LOGS; i++) {
            var log = new SampleLog(i);
            for (int j = 0; j < 12; j++) {
                log.entry();
                switch (random.nextInt(7)) {
                    case 0 -> log.dated(SampleLog.BEGAN.plusSeconds(random.nextInt(900) - 300));
                    case 1 -> log.quiet(Duration.ofSeconds(random.nextInt(500)));
                    case 2 -> log.erase(random.nextInt(log.size()));
                    case 3 -> log.checkpoint();
                    case 4 -> log.withhold(random.nextInt(log.size()));
                    default -> {}
                }
            }
            if (random.nextInt(4) == 0) {
                log.without(MEMBERS.get(random.nextInt(MEMBERS.size())));
            }
            log.checkpoint();
            var lines = new ArrayList<>(log.lines());
            lines.removeIf(line -> line.startsWith("{\"checkpoint\"") && random.nextInt(3) == 0);
            both.ask("odd " + i, SampleLog.bytes(lines), some(log.checkpoints()), ONE_KEY);
        }
        assertThat(both.answers()).contains(BothVerifiers.RIGHT);
    }

    /** An entry in front of it is older, and not forgotten yet: whether it counts doesn't depend on that. */
    @Test
    void anIdCountsForAsLongAsTheDocumentSays() throws IOException, InterruptedException, WrongFormatException {
        List<String> expected = new ArrayList<>();
        for (var seconds : List.of(0, 29, 30, 31, 100)) {
            var log = new SampleLog(seconds);
            log.dated(SampleLog.BEGAN);
            log.dated(SampleLog.BEGAN.minusSeconds(300));
            log.dated(SampleLog.BEGAN.plusSeconds(seconds));
            log.again(1, SampleLog.BEGAN);
            log.quiet(Duration.ofSeconds(seconds));
            log.checkpoint();
            both.ask(seconds + " s", SampleLog.bytes(log.lines()), List.of(), ONE_KEY);
            expected.add(seconds > 30 ? BothVerifiers.RIGHT : "twice 3 3");
        }
        assertThat(both.answers()).isEqualTo(expected);
    }

    /** Two logs of the same key that begin alike, and checkpoints of the one that were kept, against the other. */
    @Test
    void aForkIsFound() throws IOException, InterruptedException, WrongFormatException {
        for (int i = 0; i < 5 * LOGS; i++) {
            var log = branch(i, 1, 2 + random.nextInt(6));
            var other = branch(i, 2, 2 + random.nextInt(6));
            var kept = new ArrayList<>(some(log.checkpoints()));
            kept.add(other.checkpoints()
                    .get(1 + random.nextInt(other.checkpoints().size() - 1)));
            both.ask("fork " + i, SampleLog.bytes(log.lines()), kept, ONE_KEY);
        }
        assertThat(both.answers())
                .allMatch(said -> said.startsWith("fork ") || said.startsWith("truncated "))
                .anyMatch(said -> said.startsWith("fork "))
                .anyMatch(said -> said.startsWith("truncated "));
    }

    /** Each is as it was, and right but for the last checkpoint, which was kept. */
    @Test
    void anOldCopyIsFound() throws IOException, InterruptedException, WrongFormatException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < LOGS; i++) {
            var log = branch(i, 1, 4);
            for (int end = 1; end < log.lines().size(); end++) {
                if (log.lines().get(end - 1).startsWith("{\"checkpoint\"")) {
                    var old = log.lines().subList(0, end);
                    var bytes = SampleLog.bytes(old);
                    long entries = old.stream()
                            .filter(line -> line.startsWith("{\"entry\""))
                            .count();
                    both.ask("old, without one that was kept", bytes, List.of(), ONE_KEY);
                    expected.add(BothVerifiers.RIGHT);
                    both.ask("old", bytes, List.of(log.checkpoints().getLast()), ONE_KEY);
                    expected.add("truncated %d %d".formatted(entries, entries - 1));
                }
            }
        }
        assertThat(both.answers()).isEqualTo(expected).hasSizeGreaterThan(2 * LOGS);
    }

    /** The first checkpoint is of what is the same in all branches. */
    private static SampleLog branch(int log, int branch, int entries) {
        var begun = new SampleLog(log);
        for (int i = 0; i < 5; i++) {
            begun.entry();
        }
        begun.checkpoint();
        // Of no log: it would have the same ids again.
        begun.turn(1_000_000L + branch);
        for (int i = 0; i < entries; i++) {
            begun.entry();
            if (i % 2 == 1) {
                begun.checkpoint();
            }
        }
        begun.checkpoint();
        return begun;
    }

    @Test
    void whatWasCutIsFoundWhereverItWas() throws IOException, InterruptedException, WrongFormatException {
        var log = branch(4, 1, 4);
        var whole = SampleLog.bytes(log.lines());
        for (int end = 0; end < whole.length; end++) {
            var cut = Arrays.copyOf(whole, end);
            both.ask("cut at " + end, cut, List.of(log.checkpoints().getLast()), BOTH_KEYS);
        }
        assertThat(both.answers())
                .doesNotContain(BothVerifiers.RIGHT)
                .anyMatch(said -> said.startsWith("truncated "))
                .anyMatch(said -> said.startsWith("unsigned "));
    }

    /** Without a checkpoint that was kept, one that was cut behind a checkpoint is right. */
    @Test
    void whatWasCutIsSaidAlike() throws IOException, InterruptedException, WrongFormatException {
        for (int i = 0; i < 10 * LOGS; i++) {
            var whole = SampleLog.bytes(SampleLog.varied(i).lines());
            both.ask("cut " + i, Arrays.copyOf(whole, random.nextInt(whole.length)), List.of(), BOTH_KEYS);
        }
        assertThat(both.answers()).isNotEmpty();
    }

    @Test
    void aChangeOfKeysIsSaidAlike() throws IOException, InterruptedException, WrongFormatException {
        var log = KeyChange.log();
        for (var forgery : KeyChange.values()) {
            both.ask(forgery.name(), SampleLog.bytes(forgery.lines()), List.of(), forgery.keys());
            both.ask(forgery + ", one kept", SampleLog.bytes(forgery.lines()), log.checkpoints(), forgery.keys());
        }
        assertThat(both.answers()).contains(BothVerifiers.RIGHT);
    }

    /** Names and values that are committed to as they are, and are canonical or not. */
    @Test
    void theSameJsonIsCanonicalForBoth() throws IOException, InterruptedException, WrongFormatException {
        for (var value : values()) {
            var log = new SampleLog(1);
            log.written("{\"a\":%s}".formatted(value));
            log.checkpoint();
            var shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
            both.ask(shown, SampleLog.bytes(log.lines()), List.of(), ONE_KEY);
        }
        var answers = both.answers();
        assertThat(answers.subList(0, CANONICAL.size())).containsOnly(BothVerifiers.RIGHT);
        assertThat(answers.subList(CANONICAL.size(), answers.size())).containsOnly("format 0 0");
    }

    private static final List<String> CANONICAL = List.of(
            "0",
            "-1",
            "999999999999999",
            "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\/\u007f\u0085\u2028\ufffd\"",
            "\"e\u0301 \u00e9 \ufeff\"",
            "{\"\":null,\"\\r\":[],\"1\":{},\"\u20ac\":true,\"\ud83d\ude00\":false,\"\ufb33\":\"\"}",
            "[".repeat(19) + "]".repeat(19),
            "[" + "0,".repeat(99_984) + "0]",
            "\"" + ",".repeat(400_000) + "\"",
            "\"" + "\\\\\\\"[".repeat(200_000) + "\"");

    private static final List<String> OTHER = List.of(
            "",
            "-0",
            "-",
            "00",
            "+1",
            "1.0",
            "1e3",
            "1E400",
            "NaN",
            "-Infinity",
            "1000000000000000",
            "-999999999999999",
            "9".repeat(100_000),
            "\u0661",
            "True",
            "nul",
            "\"\\u0061\"",
            "\"\\u000B\"",
            "\"\\/\"",
            "\"\\x\"",
            "\"\\u00",
            "\"\\ud83d\\ude00\"",
            "\"\\ud800\"",
            "\"\u0001\"",
            "\"\t\"",
            "\"",
            "'a'",
            "[1,]",
            "[1 ]",
            "\u00a0[]",
            "[1,1",
            "{\"a\":1,\"a\":1}",
            "{\"b\":1,\"a\":1}",
            "{\"\ufb33\":1,\"\ud83d\ude00\":1}",
            "{\"a\"}",
            "{a:1}",
            "[".repeat(20) + "]".repeat(20),
            "[".repeat(1_000_000),
            "{\"a\":".repeat(500_000),
            "[" + "0,".repeat(99_985) + "0]",
            "[" + "[],".repeat(2_000_000) + "[]]",
            "\"" + "\\".repeat(300_001) + "\"",
            "0}\u0000",
            "0}{\"a\":0");

    private static List<String> values() {
        var values = new ArrayList<>(CANONICAL);
        values.addAll(OTHER);
        return values;
    }

    @Test
    void linesEndOnlyWithANewline() throws IOException, InterruptedException, WrongFormatException {
        var log = SampleLog.varied(5);
        var text = String.join("\n", log.lines()) + "\n";
        for (var other : List.of(
                "",
                "\n",
                "\ufeff" + text,
                text.replace("\n", "\r\n"),
                text.replace("\n", "\u2028"),
                text + "\n",
                text + " ",
                text + "\u0000",
                text + text,
                text.replace("\n", "\n\n"))) {
            both.ask("lines", other.getBytes(StandardCharsets.UTF_8), List.of(), BOTH_KEYS);
        }
        both.ask("UTF-16", text.getBytes(StandardCharsets.UTF_16LE), List.of(), BOTH_KEYS);
        both.ask("Latin 1", text.getBytes(StandardCharsets.ISO_8859_1), List.of(), BOTH_KEYS);
        assertThat(both.answers()).allMatch(said -> said.startsWith("format "));
    }
}
