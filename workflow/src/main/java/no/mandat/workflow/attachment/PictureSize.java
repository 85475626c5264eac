package no.mandat.workflow.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How large a picture says that it is, in dots: by its head, no dot of it is read. Of what is damaged the readers throw this and that.
 */
public record PictureSize(int width, int height) {

    /** Of a file; nothing where it is damaged. */
    static Optional<PictureSize> of(Path file) {
        try (var stream = new FileImageInputStream(file.toFile())) {
            return read(stream);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /** Of a file's content, of which only the head is read; nothing where it is damaged. */
    public static Optional<PictureSize> of(InputStream content) {
        try (var stream = new MemoryCacheImageInputStream(content)) {
            return read(stream);
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<PictureSize> read(ImageInputStream stream) throws IOException {
        var readers = ImageIO.getImageReaders(stream);
        return readers.hasNext()
                ? Optional.of(read(readers.next(), stream)).filter(PictureSize::isPossible)
                : Optional.empty();
    }

    private static PictureSize read(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            return new PictureSize(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }

    /** A number that is too large for the format is read as one below none. */
    private boolean isPossible() {
        return width > 0 && height > 0;
    }

    boolean hasMoreThan(int megapixels) {
        return (long) width * height > megapixels * 1_000_000L;
    }
}
