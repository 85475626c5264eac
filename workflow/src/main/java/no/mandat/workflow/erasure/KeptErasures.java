package no.mandat.workflow.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import no.mandat.workflow.operations.CannotStartException;

/**
 * The list of what was erased, in a file in the server's data folder: outside the database, so that it is there when that is one of before. A line
 * for each, which is on the disk before anybody is told that it is erased.
 */
@ApplicationScoped
class KeptErasures {

    /** Its first line, by which others know it. */
    static final String FORM = "mandat-erasures/1";

    private static final String NAME = "erasures";

    private final Path folder;

    KeptErasures() {
        this(Path.of(System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")), "mandat"));
    }

    KeptErasures(Path folder) {
        this.folder = folder;
    }

    private Path file() {
        return folder.resolve(NAME);
    }

    /**
     * All that is in it. A line that was being written when the machine stopped isn't there.
     *
     * @throws CannotStartException where a line isn't one: what it named would come back
     */
    synchronized List<Erased> read() throws IOException {
        String text;
        try {
            text = Files.readString(file());
        } catch (NoSuchFileException e) {
            return List.of();
        }
        List<Erased> erased = new ArrayList<>();
        var lines = text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        for (int number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            if (number > 0 || !line.equals(FORM)) {
                int at = number + 1;
                erased.add(Erased.parse(line)
                        .orElseThrow(() -> new CannotStartException(
                                "line %d of %s says of nothing that it was erased. Put a copy of the list there (docs/operations.md, \"What was erased\"), or take that line out; what it named isn't erased again then."
                                        .formatted(at, file()))));
            }
        }
        return erased;
    }

    /**
     * Puts these behind the others, in the place of a line that was broken off.
     *
     * @throws IllegalArgumentException where one can't be said in a line: nothing is listed then
     */
    synchronized void add(List<Erased> more) throws IOException {
        if (!more.stream().allMatch(Erased::isLine)) {
            throw new IllegalArgumentException("what is to be listed as erased can't be");
        }
        Files.createDirectories(folder);
        boolean fresh = Files.notExists(file());
        try (var file = FileChannel.open(
                file(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = endOfLines(file);
            var text = new StringBuilder(end == 0 ? FORM + "\n" : "");
            more.forEach(erased -> text.append(erased.line()).append('\n'));
            file.truncate(end);
            file.position(end);
            var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        if (fresh) {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Behind the last line that is whole. */
    private static long endOfLines(FileChannel file) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long end = file.size(); end > 0; end--) {
            one.clear();
            if (file.read(one, end - 1) == 1 && one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }
}
