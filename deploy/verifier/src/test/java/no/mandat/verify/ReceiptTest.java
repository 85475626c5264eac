package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {

    private static final List<VerifierKey> KEYS = List.of(SampleLog.KEY.verifier());
    private static final int ENTRIES = 5;

    private final SampleLog log = log();

    private static SampleLog log() {
        var log = new SampleLog(4);
        for (int i = 0; i < ENTRIES; i++) {
            log.entry();
        }
        log.checkpoint();
        return log;
    }

    private List<Hash> leaves() throws WrongFormatException {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            leaves.add(Base64Text.hash(
                    (String) SampleLog.object(log.lines().get(i + 1)).get("leaf")));
        }
        return leaves;
    }

    /** Of the third of five: beside it stands the fourth, then both before, then the fifth. */
    private String receipt() throws WrongFormatException {
        var leaves = leaves();
        var said = SampleLog.object(log.lines().get(3));
        said.remove("leaf");
        return Receipt.text(
                Json.write(said),
                new InclusionProof(2, List.of(leaves.get(3), leaves.get(0).with(leaves.get(1)), leaves.get(4))),
                log.checkpoints().getFirst());
    }

    @Test
    void showsThatItsEntryStandsInTheLog() throws WrongFormatException {
        var receipt = Receipt.parse(receipt());
        assertThat(receipt.check(KEYS)).isEmpty();
        assertThat(receipt.index()).isEqualTo(2);
        assertThat(receipt.action()).isEqualTo("SectionWritten");
        assertThat(receipt.check(List.of(SampleLog.key(9).verifier()))).get().returns(Fault.CHECKPOINT, Finding::fault);
    }

    @Test
    void ofAnotherEntryPlaceOrValueIsWrong() throws WrongFormatException {
        assertThat(Receipt.parse(receipt().replace("index 2\n", "index 3\n")).check(KEYS))
                .get()
                .returns(Fault.ROOT, Finding::fault)
                .returns(3L, Finding::from);
        var said = SampleLog.object(log.lines().get(3));
        said.remove("leaf");
        said.put("key", "00".repeat(32));
        var other = Receipt.text(
                Json.write(said),
                new InclusionProof(2, List.of()),
                log.checkpoints().getFirst());
        assertThat(Receipt.parse(other).check(KEYS)).get().returns(Fault.PAYLOAD, Finding::fault);
    }

    @Test
    void anySingleChangeIsFound() throws WrongFormatException {
        var bytes = receipt().getBytes(StandardCharsets.UTF_8);
        var random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            var changed = bytes.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            boolean right;
            try {
                right = Receipt.parse(new String(changed, StandardCharsets.UTF_8))
                        .check(KEYS)
                        .isEmpty();
            } catch (WrongFormatException e) {
                right = false;
            }
            assertThat(right).as("change %d", i).isFalse();
        }
    }

    @Test
    void whatIsNoneIsRefusedInWords() throws WrongFormatException {
        var receipt = receipt();
        for (var text : List.of(
                "",
                "a\n\nb",
                receipt.replace("@v1", "@v2"),
                receipt.replace("extra ", "extra"),
                receipt.replace("index 2", "index 02"),
                receipt.replace("index 2\n", "index 2\nnothing\n"),
                receipt.substring(0, receipt.length() - 1))) {
            assertThatExceptionOfType(WrongFormatException.class).isThrownBy(() -> Receipt.parse(text));
        }
    }

    @Test
    void theProgramChecksItAloneOrAgainstALog(@TempDir Path folder) throws IOException, WrongFormatException {
        var file = Files.writeString(folder.resolve("receipt"), receipt()).toString();
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var key = SampleLog.KEY.toString();
        assertThat(Main.run(List.of("--key", key, "--receipt", file), InputStream.nullInputStream(), print, print))
                .isEqualTo(Main.RIGHT);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("verified: entry 2, SectionWritten of 2026-12-01T09:")
                .contains("stands in the log of mandat.example/audit, of which 5 entries are signed");

        var lines =
                Files.write(folder.resolve("log"), SampleLog.bytes(log.lines())).toString();
        assertThat(Main.run(
                        List.of("--key", key, "--receipt", file, lines), InputStream.nullInputStream(), print, print))
                .isEqualTo(Main.RIGHT);
        var other = Files.write(
                        folder.resolve("other"),
                        SampleLog.bytes(SampleLog.of(3, 9).lines()))
                .toString();
        assertThat(Main.run(
                        List.of("--key", key, "--receipt", file, other), InputStream.nullInputStream(), print, print))
                .isEqualTo(Main.WRONG);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("WRONG, fork, ");
    }
}
