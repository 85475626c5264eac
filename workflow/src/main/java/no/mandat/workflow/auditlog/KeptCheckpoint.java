package no.mandat.workflow.auditlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The last checkpoint that this node found right, in a file in the server's data folder: outside the database, so that its owner can't replace it, and there when the
 * server starts anew.
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

    /** Whole, or as it was before. */
    void write(String note) throws IOException {
        Files.createDirectories(folder);
        var fresh = Files.writeString(folder.resolve(NAME + ".new"), note);
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
