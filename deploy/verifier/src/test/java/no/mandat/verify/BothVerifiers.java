package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks both verifiers about the same logs and receipts: this one here, and the second in one process for all of them. */
final class BothVerifiers implements AutoCloseable {

    /** What is said of a log with which nothing is wrong. */
    static final String RIGHT = "right";

    /** What is said of what isn't in the form of a receipt. */
    static final String NONE = "none 0 -1";

    private final Path said;
    private final Process second;
    private final OutputStream toSecond;
    private final List<String> names = new ArrayList<>();
    private final List<String> first = new ArrayList<>();

    /** @param folder for what the second says */
    BothVerifiers(Path folder) throws IOException {
        said = folder.resolve("said");
        second = new ProcessBuilder("python3", "src/test/resources/many.py", "second.py")
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        toSecond = second.getOutputStream();
    }

    /** @param kept whole notes, as they were kept */
    void ask(String name, byte[] log, List<String> kept, List<SigningKey> keys)
            throws IOException, WrongFormatException {
        var asked = new StringBuilder().append(log.length);
        kept.forEach(note -> asked.append(' ').append(note.getBytes(StandardCharsets.UTF_8).length));
        keys.forEach(key -> asked.append('\t').append(key));
        toSecond.write(asked.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        toSecond.write(log);
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (var note : kept) {
            toSecond.write(note.getBytes(StandardCharsets.UTF_8));
            checkpoints.add(Checkpoint.parse(note));
        }
        toSecond.flush();
        names.add(name);
        var verifier = new LogVerifier(keys.stream().map(SigningKey::verifier).toList(), checkpoints);
        var finding = Main.verify(verifier, new ByteArrayInputStream(log)).finding();
        first.add("%s\t%d".formatted(said(finding), verifier.withheld()));
    }

    void askOfReceipt(String name, byte[] receipt, List<SigningKey> keys) throws IOException {
        var asked = new StringBuilder("receipt ").append(receipt.length);
        keys.forEach(key -> asked.append('\t').append(key));
        toSecond.write(asked.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        toSecond.write(receipt);
        toSecond.flush();
        names.add(name);
        try {
            var read = Receipt.parse(Utf8.text(receipt));
            first.add(said(read.check(keys.stream().map(SigningKey::verifier).toList())));
        } catch (WrongFormatException e) {
            first.add(NONE);
        }
    }

    private static String said(Optional<Finding> finding) {
        return finding.map(one -> "%s %d %d".formatted(one.fault().code(), one.from(), one.to()))
                .orElse(RIGHT);
    }

    /** What both say is wrong with each, which is the same; of a log they also say that as many entries are withheld. */
    List<String> answers() throws IOException, InterruptedException {
        toSecond.close();
        assertThat(second.waitFor()).isZero();
        var others = Files.readAllLines(said);
        assertThat(others).hasSameSizeAs(first);
        List<String> differ = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (!first.get(i).equals(others.get(i))) {
                differ.add("%s: %s, the second %s".formatted(names.get(i), first.get(i), others.get(i)));
            }
        }
        assertThat(differ).isEmpty();
        return first.stream().map(one -> one.split("\t")[0]).toList();
    }

    @Override
    public void close() {
        second.destroy();
    }
}
