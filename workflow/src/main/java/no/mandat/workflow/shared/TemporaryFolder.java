package no.mandat.workflow.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A folder of files that lie about while something is made, in the server's own temporary folder, where it tells of one. What a server that
 * was killed has left there is forgotten by its age.
 *
 * @param name of the folder
 */
public record TemporaryFolder(String name) {

    /** In which exports are made. */
    public static final TemporaryFolder EXPORTS = new TemporaryFolder("mandat-exports");

    /** Where it is. */
    public Path path() throws IOException {
        var temporary = System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir"));
        return Files.createDirectories(Path.of(temporary, name));
    }

    /** A file with nothing in it. */
    public Path make(String suffix) throws IOException {
        return Files.createTempFile(path(), "", suffix);
    }

    /** Forgets what nobody has written to since. */
    public void forget(Instant oldest) {
        try (var files = Files.list(path())) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
