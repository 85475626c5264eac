package no.mandat.workflow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import no.mandat.domain.attachment.AttachmentRefusal;
import no.mandat.domain.shared.RefusedException;
import no.mandat.workflow.shared.TemporaryFolder;

/** Takes files in. What came lies in a temporary file, which whoever received it discards when they are done. */
@ApplicationScoped
public class Reception {

    /** The most megabytes of a file (domain.md, Input). */
    public static final int MOST_MEGABYTES = 25;

    private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024L;
    private static final Duration KEPT = Duration.ofDays(1);

    private static final TemporaryFolder FOLDER = new TemporaryFolder("mandat-uploads");

    private final Clock clock;

    /** Takes the clock. */
    @Inject
    public Reception(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    @SuppressWarnings("NullAway")
    protected Reception() {
        this(null);
    }

    /**
     * Reads a file to its end and looks through it.
     *
     * @param name what the sender calls it
     * @throws RefusedException {@link AttachmentRefusal}; nothing is left of the file then
     * @throws IOException when it doesn't come to its end; nothing is left of it then, either
     */
    public ReceivedFile receive(String name, InputStream content) throws IOException {
        var place = UUID.randomUUID();
        var file = create(place);
        try {
            var digest = Fingerprints.begin();
            long size = copy(new DigestInputStream(content, digest), file);
            var type = FileInspection.typeOf(file);
            return new ReceivedFile(
                    place,
                    FileNames.clean(name, type),
                    type,
                    size,
                    HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * A picture that was received, upright and without what a camera wrote into it; the same where there is nothing to change. Another than
     * the same, whoever asks for it discards as well.
     *
     * @throws RefusedException {@link AttachmentRefusal} when it was damaged so that no picture is left of it
     * @throws IllegalArgumentException when it is none
     */
    public ReceivedFile bare(ReceivedFile picture) {
        try {
            var content = Files.readAllBytes(path(picture.place()));
            var bare = BarePicture.of(content, picture.fileType());
            return Arrays.equals(bare, content) ? picture : put(picture, bare);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedFile put(ReceivedFile like, byte[] content) throws IOException {
        var place = UUID.randomUUID();
        var file = create(place);
        try {
            Files.write(file, content);
            var type = FileInspection.typeOf(file);
            return new ReceivedFile(place, like.fileName(), type, content.length, Fingerprints.of(content));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** An empty file, for what is made to be sent; whoever asks for it deletes it when it is. */
    public Path blank() throws IOException {
        return create(UUID.randomUUID());
    }

    private static Path create(UUID place) throws IOException {
        return Files.createFile(
                path(place), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    /** Throws away what was received; kept copies stay. */
    public void discard(ReceivedFile file) {
        try {
            Files.deleteIfExists(path(file.place()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws away what nobody discarded within a day, as when the server was stopped meanwhile. */
    public void forgetOld() {
        FOLDER.forget(clock.instant().minus(KEPT));
    }

    /** Where a file lies that was received and not discarded, for whoever reads it there and then. */
    public Path whereIs(ReceivedFile file) throws IOException {
        return path(file.place());
    }

    InputStream open(ReceivedFile file) throws IOException {
        return Files.newInputStream(path(file.place()));
    }

    private static long copy(InputStream content, Path file) throws IOException {
        long size = 0;
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw new RefusedException(new AttachmentRefusal.TooLarge(MOST_MEGABYTES));
                }
                out.write(buffer, 0, read);
            }
        }
        if (size == 0) {
            throw new RefusedException(new AttachmentRefusal.Empty());
        }
        return size;
    }

    private static Path path(UUID place) throws IOException {
        return FOLDER.path().resolve(place.toString());
    }
}
