package no.mandat.workflow.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.auditlog.Checkpoints.Signed;

/**
 * The last checkpoint that this node found right, or signed and knows that the database has, in a file in the server's data folder: outside the database, so that its owner can't replace it, and there
 * when the server starts anew. Beside it the last one that it signed, from before the database gets it: its owner can read it on its way, and keep it from being there. The log must go on from both:
 * else nothing more is signed.
 */
@ApplicationScoped
class KeptCheckpoint {

    private static final String NAME = "audit-checkpoint";
    private static final String SIGNED = "audit-checkpoint.signed";

    private final Path folder;

    KeptCheckpoint() {
        this(Path.of(System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")), "mandat"));
    }

    KeptCheckpoint(Path folder) {
        this.folder = folder;
    }

    /** The whole note; none before the first, or where the operator has taken it away. */
    Optional<String> read() throws IOException {
        return read(NAME);
    }

    /**
     * The last one that was signed here, whether the database has it or not; none likewise.
     *
     * @throws IOException when it is none: then nobody knows any more what was signed
     */
    Optional<Checkpoint> signed() throws IOException {
        return checkpoint(SIGNED);
    }

    /** All that the log must go on from; as to errors, the same. */
    List<Checkpoint> all() throws IOException {
        return Stream.of(checkpoint(NAME), signed()).flatMap(Optional::stream).toList();
    }

    /** Whether anything was ever signed, for all that is known here. */
    boolean isAny() throws IOException {
        return read(NAME).isPresent() || read(SIGNED).isPresent();
    }

    /** Keeps it in the place of an earlier one: whole, or not at all. */
    synchronized void keep(Signed later) throws IOException {
        var before = checkpoint(NAME);
        if (before.isEmpty() || before.get().size() <= later.size()) {
            write(NAME, later.note());
        }
    }

    /** The same of one that goes to the database now. */
    synchronized void sign(Signed now) throws IOException {
        write(SIGNED, now.note());
    }

    private Optional<String> read(String name) throws IOException {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Optional<Checkpoint> checkpoint(String name) throws IOException {
        var note = read(name);
        try {
            return note.isEmpty() ? Optional.empty() : Optional.of(Checkpoint.parse(note.get()));
        } catch (WrongFormatException e) {
            throw new IOException(
                    "%s isn't a checkpoint: nothing is signed. Put the last one that you have there, or take the file away where you have none (docs/operations.md, \"When the audit log is wrong\")"
                            .formatted(folder.resolve(name)),
                    e);
        }
    }

    private void write(String name, String note) throws IOException {
        Files.createDirectories(folder);
        var fresh = folder.resolve(name + ".new");
        try (var file = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            // Else a power cut could leave a name without what it is of.
            file.force(true);
        }
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
