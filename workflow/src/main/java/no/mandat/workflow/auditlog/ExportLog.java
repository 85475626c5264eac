package no.mandat.workflow.auditlog;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import no.mandat.verify.WrongFormatException;

/**
 * The program behind {@code deploy/export-log}: writes the log of an installation, or its public keys, straight from the database, whether
 * the application runs or not. It takes from the environment what it needs, as docs/operations.md lists it: MANDAT_DB_URL, MANDAT_DB_USER,
 * MANDAT_DB_PASSWORD; for the keys MANDAT_AUDIT_KEY, and MANDAT_AUDIT_KEY_OLD while they are changed.
 */
public final class ExportLog {

    static final int DONE = 0;

    /** The database didn't answer, what it has isn't a log, or there was no room. */
    static final int FAILED = 1;

    /** It wasn't asked for in a way that is known. */
    static final int UNKNOWN = 2;

    /** As long as an erasure takes to be signed, and more. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /** The settings that have them, first that of now. */
    private static final List<String> SECRETS = List.of("MANDAT_AUDIT_KEY", "MANDAT_AUDIT_KEY_OLD");

    private final Map<String, String> environment;
    private final OutputStream out;
    private final PrintStream err;

    private ExportLog(Map<String, String> environment, OutputStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /** Takes a file, or - for standard output, or --keys. */
    public static void main(String[] args) {
        int end = FAILED;
        try {
            // Unlike that of System.out this one says when nobody reads any more.
            end = run(List.of(args), System.getenv(), new FileOutputStream(FileDescriptor.out), System.err);
        } finally {
            System.exit(end);
        }
    }

    static int run(List<String> args, Map<String, String> environment, OutputStream out, PrintStream err) {
        if (args.size() != 1) {
            err.println("One thing is wanted: a file, - or --keys.");
            return UNKNOWN;
        }
        try {
            return new ExportLog(environment, out, err).take(args.getFirst());
        } catch (NothingToWriteException e) {
            err.println(e.getMessage());
        } catch (SQLException e) {
            err.println("The database can't be read: " + e.getMessage());
        } catch (WrongFormatException e) {
            err.println("What the database has isn't a log: " + e.words());
        } catch (IllegalStateException e) {
            err.println("The log isn't written, for " + e.getMessage() + ".");
        } catch (IOException e) {
            err.println("The log couldn't be written: " + e.getMessage());
        } catch (InvalidPathException e) {
            err.println("No file can be called so: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("Interrupted: nothing was written.");
        } catch (RuntimeException | LinkageError e) {
            // Unsaid, whoever asked would only see that there is no file.
            err.println("The log couldn't be written: " + e);
        }
        return FAILED;
    }

    private int take(String what)
            throws SQLException, IOException, WrongFormatException, InterruptedException, NothingToWriteException {
        switch (what) {
            case "--keys" -> keys();
            case "-" -> say(write(out), "");
            default -> toFile(Path.of(what));
        }
        return DONE;
    }

    /** Under another name until it is whole: one that was cut never looks like the whole. Only its owner may read it. */
    private void toFile(Path file) throws SQLException, IOException, InterruptedException, NothingToWriteException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder);
        }
        var part = Files.createTempFile(folder, ".log-", ".part");
        part.toFile().deleteOnExit();
        try {
            long size;
            try (var stream = Files.newOutputStream(part)) {
                size = write(stream);
            }
            var unused = Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            say(size, " are in " + file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void say(long size, String where) {
        err.println("%d entries%s.".formatted(size, where.isEmpty() ? " were written" : where));
    }

    /** @return how many entries it covers */
    private long write(OutputStream stream)
            throws SQLException, IOException, InterruptedException, NothingToWriteException {
        var buffered = new BufferedOutputStream(stream);
        long end = System.nanoTime() + PATIENCE.toNanos();
        do {
            try (var database = connect()) {
                var size = LogSnapshot.write(database, 0, own(), LogExport.Lines.into(buffered));
                if (size.isPresent()) {
                    buffered.flush();
                    return size.get();
                }
                if (Checkpoints.last(database).isEmpty()) {
                    throw new NothingToWriteException(
                            "The database has no checkpoint of the log. While the application runs, the first one comes with the first entry. If there was one before, somebody took it away.");
                }
            }
            Thread.sleep(BETWEEN_TRIES);
        } while (System.nanoTime() < end);
        throw new NothingToWriteException(
                "Names and values were erased, and the entry that says so isn't signed yet: until then an export would look as if somebody had removed them. It is signed as soon as the application runs; where it does run, its log says why it isn't.");
    }

    /** Without the secret of now nobody can tell: the one of before doesn't know what that sealed. */
    private Own own() {
        var secrets = SECRETS.stream().flatMap(name -> given(name).stream()).toList();
        return given(SECRETS.getFirst()).isEmpty() ? Own.ANY : new SealKeys(secrets);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                setting("MANDAT_DB_URL"), setting("MANDAT_DB_USER"), setting("MANDAT_DB_PASSWORD"));
    }

    private String setting(String name) throws SQLException {
        return given(name).orElseThrow(() -> new SQLException(name + " isn't set"));
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Those of the secrets first, a line each, and behind each key what is known of it. */
    private void keys() throws SQLException, IOException, WrongFormatException, NothingToWriteException {
        try (var database = connect()) {
            var origin = Head.signedOrigin(database)
                    .orElseThrow(() -> new NothingToWriteException(
                            "The log has no name and no key yet: it gets them when the application starts."));
            var secret = ofSecrets(origin);
            boolean everSigned = false;
            Map<String, String> all = new LinkedHashMap<>(secret);
            for (var key : PublicLog.PublicKey.all(database)) {
                everSigned |= secret.containsKey(key.text());
                all.putIfAbsent(key.text(), "only the database names it");
            }
            for (var key : all.entrySet()) {
                out.write("%s  %s%n".formatted(key.getKey(), key.getValue()).getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            if (!everSigned) {
                err.println("The log was never signed with a key that is made of the secret.");
            }
        }
    }

    private Map<String, String> ofSecrets(String origin) throws WrongFormatException {
        Map<String, String> keys = new LinkedHashMap<>();
        for (var name : SECRETS) {
            var secret = given(name);
            if (secret.isPresent()) {
                keys.put(SecretOfLog.key(origin, secret.get()).toString(), "made of " + name);
            }
        }
        return keys;
    }

    /** There is no log to be had, and why. */
    private static final class NothingToWriteException extends Exception {

        private static final long serialVersionUID = 1L;

        NothingToWriteException(String words) {
            super(words);
        }
    }
}
