package no.mandat.workflow.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A picture's file as a PDF holds it. A JPEG, and a PNG without transparency, is put in as it is where its colours are those of a screen,
 * for a PDF/A holds no others than those it names. All others are drawn anew in sRGB, no larger than a printer can show.
 */
interface PdfImage {

    /** Dots: A4 at 300 to the inch. */
    int LARGEST = 2480;

    /** How good a JPEG is that is drawn anew. */
    float QUALITY = 0.9f;

    /** The picture in a document. */
    PDImageXObject draw(PDDocument pdf) throws IOException;

    /** Of a file; nothing where it can't be read. */
    static Optional<PdfImage> of(Path file, boolean isPng) throws IOException {
        var asItIs = isPng ? PlainPng.of(file) : PlainJpeg.of(file);
        return asItIs.isPresent()
                ? asItIs
                : read(file, isPng)
                        .map(seen -> pdf -> drawn(pdf, read(file, isPng).orElseThrow(), isPng));
    }

    private static PDImageXObject drawn(PDDocument pdf, BufferedImage image, boolean isPng) throws IOException {
        return isPng ? LosslessFactory.createFromImage(pdf, image) : JPEGFactory.createFromImage(pdf, image, QUALITY);
    }

    private static Optional<BufferedImage> read(Path file, boolean isPng) throws IOException {
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var how = reader.getDefaultReadParam();
                sample(how, Math.max(reader.getWidth(0), reader.getHeight(0)));
                return Optional.of(inScreenColours(reader.read(0, how), isPng));
            } finally {
                reader.dispose();
            }
        } catch (javax.imageio.IIOException | IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static void sample(ImageReadParam how, int side) {
        int step = Math.ceilDiv(side, LARGEST);
        how.setSourceSubsampling(step, step, 0, 0);
    }

    private static BufferedImage inScreenColours(BufferedImage image, boolean isPng) {
        int type = isPng && image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        if (image.getType() == type) {
            return image;
        }
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
        var brush = plain.createGraphics();
        brush.drawImage(image, 0, 0, null);
        brush.dispose();
        return plain;
    }
}
