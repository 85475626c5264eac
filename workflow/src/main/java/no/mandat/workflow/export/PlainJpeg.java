package no.mandat.workflow.export;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A JPEG that a PDF can hold as it is: whole, in grey or in the three colours of a screen, with no account of its own of what they are
 * (ITU T.81, annex B).
 */
record PlainJpeg(Path file, int width, int height, int colours) implements PdfImage {

    private static final int BEGIN = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int BITS = 8;

    /** Twice as many dots as a printer can show are no reason to draw it anew. */
    private static final int MOST = 2 * LARGEST;

    static Optional<PdfImage> of(Path file) throws IOException {
        if (!isWhole(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readUnsignedByte() == 0xFF && in.readUnsignedByte() == BEGIN
                    ? frame(file, in).filter(PlainJpeg::isPlain).map(PdfImage.class::cast)
                    : Optional.empty();
        } catch (EOFException _) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(Path file) throws IOException {
        try (var end = new RandomAccessFile(file.toFile(), "r")) {
            if (end.length() < 4) {
                return false;
            }
            end.seek(end.length() - 2);
            return end.readUnsignedShort() == (0xFF00 | END);
        }
    }

    private static Optional<PlainJpeg> frame(Path file, DataInputStream in) throws IOException {
        Optional<PlainJpeg> frame = Optional.empty();
        while (true) {
            int lead = in.readUnsignedByte();
            int marker = in.readUnsignedByte();
            if (lead != 0xFF || marker == END) {
                return Optional.empty();
            }
            if (marker == SCAN) {
                return frame;
            }
            int left = in.readUnsignedShort() - 2;
            if (marker == PROFILE || marker == ADOBE) {
                return Optional.empty();
            }
            if (isFrame(marker) && left >= 6) {
                boolean isDeep = in.readUnsignedByte() != BITS;
                int height = in.readUnsignedShort();
                int width = in.readUnsignedShort();
                int colours = in.readUnsignedByte();
                left -= 6;
                if (isDeep) {
                    return Optional.empty();
                }
                frame = Optional.of(new PlainJpeg(file, width, height, colours));
            }
            in.skipNBytes(Math.max(0, left));
        }
    }

    /** Of those that every reader knows: at once, or by and by. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xC2;
    }

    private boolean isPlain() {
        return width > 0 && height > 0 && Math.max(width, height) <= MOST && (colours == 1 || colours == 3);
    }

    @Override
    public PDImageXObject draw(PDDocument pdf) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new PDImageXObject(
                    pdf,
                    in,
                    COSName.DCT_DECODE,
                    width,
                    height,
                    BITS,
                    colours == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
        }
    }
}
