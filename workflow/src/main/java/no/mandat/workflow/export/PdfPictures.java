package no.mandat.workflow.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one document, by addresses that hold for it alone. Each is read and written anew in sRGB, for a PDF/A holds no
 * other colours than those it names, and no larger than a printer can show.
 */
final class PdfPictures {

    static final String PROTOCOL = "picture";

    /** Dots: A4 at 300 to the inch. */
    private static final int LARGEST = 2480;

    private final Map<String, byte[]> pictures = new HashMap<>();

    /** The address of the picture; nothing where it can't be read. */
    Optional<String> add(ExportPicture picture) {
        return read(picture).map(image -> {
            var address = PROTOCOL + ":" + pictures.size();
            pictures.put(address, write(image, picture.isPng()));
            return address;
        });
    }

    byte @Nullable [] find(String address) {
        return pictures.get(address);
    }

    private static Optional<BufferedImage> read(ExportPicture picture) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture.content()))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var how = reader.getDefaultReadParam();
                sample(how, Math.max(reader.getWidth(0), reader.getHeight(0)));
                return Optional.of(reader.read(0, how));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static void sample(ImageReadParam how, int side) {
        int step = Math.max(1, side / LARGEST);
        how.setSourceSubsampling(step, step, 0, 0);
    }

    private static byte[] write(BufferedImage image, boolean isPng) {
        var plain = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                isPng && image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var brush = plain.createGraphics();
        brush.drawImage(image, 0, 0, null);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(plain, isPng ? "png" : "jpeg", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
