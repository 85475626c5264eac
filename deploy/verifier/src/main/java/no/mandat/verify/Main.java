package no.mandat.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The program: {@code verify --key KEY [--checkpoint FILE]… [--receipt FILE]… [--json] [LOG | --url URL [--save FILE]]}. */
public final class Main {

    /** What was read is what was signed. */
    static final int RIGHT = 0;

    /** Something is wrong with it. */
    static final int WRONG = 1;

    /** It wasn't asked for in a way that is known, or couldn't be read. */
    static final int NOT_DONE = 2;

    /** In bytes: the longest text that is kept, before and after, and what stands around it. */
    static final int LONGEST_LINE = 1 << 25;

    private static final String USAGE = """
            java -jar mandat-verify.jar --key KEY [--key KEY]... [--checkpoint FILE]... [--receipt FILE]... [--json]
                [LOG | --url URL [--save FILE]]

            Whether an exported audit log, what is public of a running one, or a receipt, is what was signed, and if not, what
            is wrong first. No network is used but for --url.

              LOG           an exported log; - for what comes on standard input
              --url         instead of it: where the log of a running installation is, as https://mandat.example/audit
              --save        where the checkpoint that is read there is kept for the next time, when all is right
              --key         the public key of the log, as name+id+key; again for each that it was ever signed with, the oldest
                            first. A receipt, and what is read at an address, is right by any of them: give none that you don't trust
              --checkpoint  a file with a checkpoint that was kept from before: the log must go on from it. Signatures of keys that aren't
                            given, a witness's say, are passed by
              --receipt     a file with a receipt: it must be right, and the log go on from it; the log may be left out. What it
                            says happened is shown: compare it with what you were shown
              --json        the result as JSON
              --help, -h    this

            It ends with 0 when all is right; with 1 when something is wrong; with 2 when it couldn't be checked: a file is
            missing, or isn't readable as what it should be, or the command is wrong. Of entries that are withheld from whoever
            got the log it is checked that they stand where they do, and nothing else: it says how many they are. What is checked,
            and what that proves: docs/audit-format.md.""";

    private final List<VerifierKey> keys = new ArrayList<>();
    private final List<Checkpoint> kept = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private boolean json;
    private @Nullable String log;
    private @Nullable String url;
    private @Nullable String save;

    private Main() {}

    /** Checks, says what came of it, and ends: with {@link #WRONG} only where something was found. */
    public static void main(String[] args) {
        int end = NOT_DONE;
        try {
            end = run(List.of(args), System.in, System.out, System.err);
        } catch (InvalidPathException e) {
            System.err.println("No file can be called so: " + e.getMessage());
        } catch (OutOfMemoryError e) {
            System.err.println("There isn't memory enough to check it: give Java more, with -Xmx.");
        } finally {
            System.exit(end);
        }
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        try {
            if (args.contains("--help") || args.contains("-h")) {
                out.println(USAGE);
                return RIGHT;
            }
            var asked = new Main();
            var missing = asked.read(new ArrayDeque<>(args));
            if (missing.isPresent()) {
                err.println(missing.get());
                err.println(USAGE);
                return NOT_DONE;
            }
            var verdict = asked.verify(in);
            out.println(asked.json ? verdict.json() : verdict.words());
            return verdict.isRight() ? RIGHT : WRONG;
        } catch (NotKeptException e) {
            err.println(e.getMessage());
            return NOT_DONE;
        } catch (IOException e) {
            err.println("It couldn't be read: " + e);
            return NOT_DONE;
        } catch (WrongFormatException e) {
            err.println(Shown.plain(e.words()));
            return NOT_DONE;
        }
    }

    /** What is missing or unknown, if anything is. */
    private Optional<String> read(Deque<String> args) throws IOException, WrongFormatException {
        while (!args.isEmpty()) {
            var arg = args.poll();
            switch (arg) {
                case "--json" -> json = true;
                case "--key", "--checkpoint", "--receipt", "--url", "--save" -> {
                    var value = args.poll();
                    if (value == null) {
                        return Optional.of(arg + " says nothing.");
                    }
                    take(arg, value);
                }
                default -> {
                    if (log != null || arg.startsWith("--")) {
                        return Optional.of("'%s' isn't known.".formatted(arg));
                    }
                    log = arg;
                }
            }
        }
        if (url != null && log != null) {
            return Optional.of("A log, or an address: one of them.");
        }
        if (save != null && url == null) {
            return Optional.of("Only a checkpoint that is read at an address is saved.");
        }
        if (isNowhere() && receipts.isEmpty()) {
            return Optional.of("Which log, or which receipt?");
        }
        if (isNowhere() && kept.size() > receipts.size()) {
            return Optional.of("Of which log is the checkpoint? A receipt is checked against its own.");
        }
        return keys.isEmpty() ? Optional.of("By which key?") : Optional.empty();
    }

    private boolean isNowhere() {
        return log == null && url == null;
    }

    private void take(String option, String value) throws IOException, WrongFormatException {
        switch (option) {
            case "--key" -> keys.add(key(value));
            case "--checkpoint" -> kept.add(read(value, Checkpoint::parse));
            case "--url" -> url = value;
            case "--save" -> save = value;
            default -> {
                var receipt = read(value, Receipt::parse);
                receipts.add(receipt);
                kept.add(receipt.checkpoint());
            }
        }
    }

    private static VerifierKey key(String text) throws WrongFormatException {
        try {
            return VerifierKey.parse(text);
        } catch (WrongFormatException e) {
            throw new WrongFormatException(
                    "%s is no key, which is name+id+key and nothing besides: %s".formatted(text, e.words()));
        }
    }

    private static <T> T read(String file, Form<T> form) throws IOException, WrongFormatException {
        try {
            return form.parse(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        } catch (WrongFormatException e) {
            throw new WrongFormatException("%s: %s".formatted(file, e.words()));
        }
    }

    /** Of a file. */
    @FunctionalInterface
    private interface Form<T> {
        T parse(String text) throws WrongFormatException;
    }

    private Verdict verify(InputStream in) throws IOException, WrongFormatException {
        Verdict verdict = null;
        List<Receipt> right = new ArrayList<>();
        for (var receipt : receipts) {
            verdict = Verdict.of(receipt, receipt.check(keys));
            if (!verdict.isRight()) {
                return verdict.behind(right);
            }
            right.add(receipt);
        }
        if (url == null && log == null) {
            return Objects.requireNonNull(verdict).behind(right);
        }
        return (url == null ? local(Objects.requireNonNull(log), in) : remote(url)).behind(right);
    }

    private Verdict local(String name, InputStream in) throws IOException {
        var verifier = new LogVerifier(keys, kept);
        if ("-".equals(name)) {
            return verify(verifier, in);
        }
        try (var file = Files.newInputStream(Path.of(name))) {
            return verify(verifier, file);
        }
    }

    private Verdict remote(String address) throws IOException, WrongFormatException {
        try (var resources = new WebResources(address)) {
            var remote = new RemoteLog(resources, keys, kept);
            var verdict = Verdict.of(remote, remote.check());
            if (save != null && verdict.isRight()) {
                keep(Path.of(save).toAbsolutePath(), remote.note());
            }
            return verdict;
        }
    }

    /** Whole, or as it was before. */
    private static void keep(Path file, byte[] note) throws NotKeptException {
        try {
            var fresh = Files.write(file.resolveSibling(file.getFileName() + ".new"), note);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new NotKeptException(file, e);
        }
    }

    /** What was checked, and found right, couldn't be kept. */
    private static final class NotKeptException extends IOException {

        private static final long serialVersionUID = 1L;

        private NotKeptException(Path file, IOException cause) {
            super("The log is right, and its checkpoint couldn't be kept as %s: %s".formatted(file, cause), cause);
        }
    }

    static Verdict verify(LogVerifier verifier, InputStream in) throws IOException {
        return Verdict.of(verifier, first(verifier, new Lines(in, LONGEST_LINE)));
    }

    private static Optional<Finding> first(LogVerifier verifier, Lines lines) throws IOException {
        try {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var finding = verifier.take(line.get());
                if (finding.isPresent()) {
                    return finding;
                }
            }
        } catch (WrongFormatException e) {
            return Optional.of(Finding.at(Fault.FORMAT, verifier.entries(), e.words()));
        }
        return verifier.finish();
    }
}
