package no.mandat.workflow.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A picture's file: PNG or JPEG. */
public final class ExportPicture {

    private final String mediaType;
    private final byte[] content;

    /** Takes a copy of the file. */
    public ExportPicture(String mediaType, byte[] content) {
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    boolean isPng() {
        return mediaType.equals("image/png");
    }

    byte[] content() {
        return content.clone();
    }

    /** In dots. */
    record Size(int width, int height) {}

    /** How large it says that it is; nothing where it is damaged. */
    Optional<Size> size() {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? Optional.of(size(readers.next(), stream)) : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Size size(ImageReader reader, javax.imageio.stream.ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream, true, true);
            return new Size(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }
}
