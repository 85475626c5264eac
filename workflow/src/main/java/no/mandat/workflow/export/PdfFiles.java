package no.mandat.workflow.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.shared.TemporaryFolder;

/** The files that lie about while a PDF is written. */
final class PdfFiles implements AutoCloseable {

    private final List<Path> files = new ArrayList<>();

    /** One with nothing in it. */
    Path make() throws IOException {
        var file = TemporaryFolder.EXPORTS.make(".part");
        files.add(file);
        return file;
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            Files.deleteIfExists(file);
        }
    }
}
