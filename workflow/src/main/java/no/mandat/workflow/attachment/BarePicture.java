package no.mandat.workflow.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import no.mandat.domain.attachment.FileType;

/**
 * A picture as it may be given to everybody: upright in its own dots, for what prints it doesn't look how the camera was held, and without
 * what the camera wrote beside it, such as where that was. Only one that isn't upright is drawn anew; of all others each dot stays as it is.
 */
final class BarePicture {

    /** Dots: twice those of A4 at 300 to the inch. A picture that is drawn anew and has more gets fewer. */
    private static final int LARGEST = 4960;

    private static final float QUALITY = 0.92f;

    /** A large one takes 150 MB for a second: one at a time. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    private BarePicture() {}

    /** Of a file that {@link FileInspection} has looked through. */
    static byte[] of(byte[] file, FileType type) {
        return switch (type) {
            case JPEG -> jpeg(BareJpeg.of(file));
            case PNG -> BarePng.of(file);
            default -> throw new IllegalArgumentException("no picture");
        };
    }

    private static byte[] jpeg(BareJpeg jpeg) {
        var bare = jpeg.content();
        if (jpeg.orientation() == Orientation.UPRIGHT) {
            return bare;
        }
        ONE_AT_A_TIME.lock();
        try {
            return upright(bare, jpeg.orientation()).orElse(bare);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** Nothing where it can't be drawn: of what is damaged the readers throw this and that. */
    private static Optional<byte[]> upright(byte[] file, Orientation orientation) {
        try {
            var seen = read(file);
            int width = seen.getWidth();
            int height = seen.getHeight();
            boolean isSideways = orientation.isSideways();
            var upright = new BufferedImage(
                    isSideways ? height : width, isSideways ? width : height, BufferedImage.TYPE_3BYTE_BGR);
            var brush = upright.createGraphics();
            brush.drawImage(seen, orientation.upright(width, height), null);
            brush.dispose();
            return Optional.of(written(upright));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static BufferedImage read(byte[] file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(stream, true, true);
            var size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
            if (size.hasMoreThan(FileInspection.MOST_MEGAPIXELS)) {
                throw new IOException("more dots than were looked through");
            }
            var how = reader.getDefaultReadParam();
            int step = Math.ceilDiv(Math.max(size.width(), size.height()), LARGEST);
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
