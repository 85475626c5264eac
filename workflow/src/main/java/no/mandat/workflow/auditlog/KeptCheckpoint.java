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
import java.util.Optional;
import no.mandat.verify.Checkpoint;
import no.mandat.verify.WrongFormatException;
import no.mandat.workflow.auditlog.Checkpoints.Signed;

/**
 * The last checkpoint that this node signed or found right, in a file in the server's data folder: outside the database, so that its owner can't replace it, and there when
 * the server starts anew. The log must go on from it: else nothing more is signed.
 */
@ApplicationScoped
class KeptCheckpoint {

    private static final String NAME = "audit-checkpoint";

    private final Path folder;

    KeptCheckpoint() {
        this(Path.of(System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")), "mandat"));
    }

    KeptCheckpoint(Path folder) {
        this.folder = folder;
    }

    /** The whole note; none before the first, or where the operator has taken it away. */
    Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(folder.resolve(NAME)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * The same as it is read; none likewise.
     *
     * @throws IOException when it is none: then nobody knows any more what was signed
     */
    Optional<Checkpoint> checkpoint() throws IOException {
        var note = read();
        try {
            return note.isEmpty() ? Optional.empty() : Optional.of(Checkpoint.parse(note.get()));
        } catch (WrongFormatException e) {
            throw new IOException(
                    "%s isn't a checkpoint: nothing is signed. Put the last one that you have there, or take the file away where you have none (docs/operations.md, \"When the audit log is wrong\")"
                            .formatted(folder.resolve(NAME)),
                    e);
        }
    }

    /** Keeps it in the place of an earlier one: whole, or not at all. */
    synchronized void keep(Signed later) throws IOException {
        var before = checkpoint();
        if (before.isEmpty() || before.get().size() <= later.size()) {
            write(later.note());
        }
    }

    private void write(String note) throws IOException {
        Files.createDirectories(folder);
        var fresh = folder.resolve(NAME + ".new");
        try (var file = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            // Else a power cut could leave a name without what it is of.
            file.force(true);
        }
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
