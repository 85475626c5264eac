package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two verifiers say the same of receipts: whether they are right, in their form, and what is wrong. */
class ReceiptAgreementTest {

    private static final int LOGS = 150;
    private static final int CHANGES = 5_000;
    private static final int OF_EACH_RECEIPT = 50;
    private static final List<SigningKey> KEYS = List.of(SampleLog.KEY, SampleLog.NEXT_KEY);

    private final Random random = new Random(7);

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

    private void ask(String name, String receipt) throws IOException {
        both.askOfReceipt(name, receipt.getBytes(StandardCharsets.UTF_8), KEYS);
    }

    /** Of logs of any size, at any place; also by the later of two keys, for a receipt is right by any. */
    @Test
    void whatNobodyTouchedIsRight() throws IOException, InterruptedException {
        for (int i = 0; i < LOGS; i++) {
            for (var receipt : SampleReceipts.of(SampleLog.varied(i))) {
                ask("receipt of " + i, receipt);
            }
        }
        assertThat(both.answers()).hasSizeGreaterThan(LOGS).containsOnly(BothVerifiers.RIGHT);
    }

    @Test
    void anySingleChangeIsFound() throws IOException, InterruptedException {
        byte[] bytes = {};
        for (int i = 0; i < CHANGES; i++) {
            if (i % OF_EACH_RECEIPT == 0) {
                bytes = receipt(i).getBytes(StandardCharsets.UTF_8);
            }
            both.askOfReceipt("change " + i, changed(bytes), KEYS);
        }
        assertThat(both.answers()).hasSize(CHANGES).doesNotContain(BothVerifiers.RIGHT);
    }

    private static String receipt(int seed) {
        var receipts = SampleReceipts.of(SampleLog.of(seed, 5 + seed % 40));
        return receipts.get(seed % receipts.size());
    }

    private byte[] changed(byte[] bytes) {
        var changed = new ByteArrayOutputStream();
        int at = random.nextInt(bytes.length);
        changed.write(bytes, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> changed.write(bytes[at] ^ (1 << random.nextInt(8)));
            case 1 -> changed.write(bytes[at] ^ (1 + random.nextInt(255)));
            case 2 -> changed.writeBytes(new byte[] {(byte) (bytes[at] + 1), bytes[at]});
            default -> {
                // Left out.
            }
        }
        changed.write(bytes, at + 1, bytes.length - at - 1);
        return changed.toByteArray();
    }

    @Test
    void eachLineIsLookedAt() throws IOException, InterruptedException {
        var receipt = receipt(35);
        var lines = List.of(receipt.split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            var without = new ArrayList<>(lines);
            var line = without.remove(i);
            ask("without line " + i, text(without));
            var twice = new ArrayList<>(lines);
            twice.add(i, line);
            ask("line %d twice".formatted(i), text(twice));
            var empty = new ArrayList<>(lines);
            if (!empty.set(i, "").isEmpty()) {
                ask("line %d is empty".formatted(i), text(empty));
            }
            // Which signature stands first isn't said.
            if (i > 0 && i < lines.size() - 1) {
                var swapped = new ArrayList<>(lines);
                Collections.swap(swapped, i, i - 1);
                ask("line %d in front of the one before".formatted(i), text(swapped));
            }
            ask("cut in front of line " + i, text(lines.subList(0, i)));
        }
        assertThat(both.answers()).doesNotContain(BothVerifiers.RIGHT).anyMatch(said -> said.startsWith("root "));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** Written anew in its form: what is found isn't that. */
    @Test
    void eachFieldIsLookedAt() throws IOException, InterruptedException {
        var receipt = receipt(12);
        for (var member : member(said(receipt), "entry").keySet()) {
            for (var other : others(member(said(receipt), "entry").get(member))) {
                ask("%s is %s".formatted(member, other), with(receipt, said -> member(said, "entry")
                        .put(member, other)));
            }
            ask("no " + member, with(receipt, said -> member(said, "entry").remove(member)));
        }
        for (var member : member(said(receipt), "payload").keySet()) {
            ask("another " + member, with(receipt, said -> member(said, "payload")
                    .put(member, "Bo")));
            ask("without " + member, with(receipt, said -> member(said, "payload")
                    .remove(member)));
        }
        for (var member : List.of("entry", "key", "payload")) {
            ask("without " + member, with(receipt, said -> said.remove(member)));
            ask(member + " is a number", with(receipt, said -> said.put(member, 1L)));
        }
        ask("another key", with(receipt, said -> said.put("key", "00".repeat(32))));
        ask("a key in other digits", with(receipt, said -> said.put("key", "AB".repeat(32))));
        ask("a leaf", with(receipt, said -> said.put("leaf", "")));
        for (var index :
                List.of("0", "1", "2", "3", "16", "999999999999999999", "1000000000000000000", "-1", "01", "")) {
            var other = receipt.replaceFirst("\nindex \\d+\n", "\nindex " + index + "\n");
            if (!other.equals(receipt)) {
                ask("index " + index, other);
            }
        }
        var answers = both.answers();
        assertThat(answers)
                .doesNotContain(BothVerifiers.RIGHT)
                .contains(BothVerifiers.NONE)
                .anyMatch(said -> said.startsWith("payload "))
                .anyMatch(said -> said.startsWith("root "));
    }

    private static List<Object> others(@Nullable Object value) {
        return value instanceof Long
                ? List.of(0L, 2L, "1", true)
                : List.of(
                        "",
                        "2026-12-01T09:00:00.000000Z",
                        "2026-02-30T09:00:00.000000Z",
                        "00".repeat(32),
                        1L,
                        "00000000-0000-0000-0000-000000000000",
                        List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> member(Map<String, @Nullable Object> said, String name) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(said.get(name));
    }

    private static Map<String, @Nullable Object> said(String receipt) {
        var extra = receipt.lines().skip(1).findFirst().orElseThrow().substring("extra ".length());
        return SampleLog.object(new String(Base64.getDecoder().decode(extra), StandardCharsets.UTF_8));
    }

    private static String with(String receipt, Consumer<Map<String, @Nullable Object>> change) {
        var said = said(receipt);
        change.accept(said);
        var lines = new ArrayList<>(receipt.lines().toList());
        lines.set(
                1,
                "extra " + Base64.getEncoder().encodeToString(Json.write(said).getBytes(StandardCharsets.UTF_8)));
        return text(lines);
    }

    /** Any of the keys that were given makes it right, in whatever order, and no other does. */
    @Test
    void theSameKeysCount() throws IOException, InterruptedException {
        for (var keys : List.of(KEYS, KEYS.reversed(), List.of(SampleLog.KEY), List.of(SampleLog.NEXT_KEY))) {
            for (int i = 0; i < LOGS / 5; i++) {
                for (var receipt : SampleReceipts.of(SampleLog.varied(i))) {
                    both.askOfReceipt(
                            "by %d keys, of %d".formatted(keys.size(), i),
                            receipt.getBytes(StandardCharsets.UTF_8),
                            keys);
                }
            }
        }
        assertThat(both.answers()).contains(BothVerifiers.RIGHT).anyMatch(said -> said.startsWith("checkpoint "));
    }

    /** The log gives it out as it signed it: a witness's copy stands beside it. */
    @Test
    void aReceiptHasNoSignaturesOfOtherKeys() throws IOException, InterruptedException {
        var receipt = receipt(12);
        ask("as it was given out", receipt);
        ask("with a witness's", receipt + Copies.line("witness.example", 5));
        ask("with another's in the log's name", receipt + Copies.line(SampleLog.ORIGIN, 5));
        assertThat(both.answers().stream().map(said -> said.split(" ")[0]))
                .containsExactly(BothVerifiers.RIGHT, "checkpoint", "checkpoint");
    }

    @Test
    void aCheckpointOfBeforeOrOfOtherEntriesIsFound() throws IOException, InterruptedException {
        var log = SampleLog.of(5, 9);
        var others = SampleLog.of(6, 9);
        var receipt = SampleReceipts.of(log).getLast();
        var proof = receipt.substring(0, receipt.indexOf("\n\n") + 2);
        var early = SigningKey.checkpoint(
                List.of(SampleLog.KEY), log.tree().size(), log.tree().root(), SampleLog.BEGAN.minusSeconds(9));
        ask("of before", proof + early);
        ask("of other entries", proof + others.checkpoints().getLast());
        ask("of fewer entries", proof + log.checkpoints().getFirst());
        // Its way is that of the last entry.
        ask(
                "behind the last",
                receipt.replace("\nindex %d\n".formatted(log.size() - 1), "\nindex %d\n".formatted(log.size())));
        ask(
                "by another",
                proof
                        + SigningKey.checkpoint(
                                List.of(SampleLog.key(66)),
                                log.tree().size(),
                                log.tree().root(),
                                SampleLog.BEGAN.plusSeconds(999)));
        assertThat(both.answers().stream().map(said -> said.substring(0, said.indexOf(' '))))
                .containsExactly("early", "root", "root", "root", "checkpoint");
    }
}
