package no.mandat.workflow.export;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.InflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A PNG whose rows a PDF can hold as they are: whole, in grey or in the three colours of a screen, eight bits each, with nothing that shines
 * through and no account of its own of what the colours are (ISO/IEC 15948).
 */
record PlainPng(Path file, int width, int height, int colours) implements PdfImage {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int BITS = 8;
    private static final int GREY = 0;
    private static final int COLOURED = 2;
    private static final int LARGEST_PART = 1 << 28;
    private static final int CHECKSUM = 4;

    /** What says more of the colours than that they are a screen's, or that not all is to be seen. */
    private static final Set<String> SAYS_MORE = Set.of("iCCP", "cICP", "tRNS");

    static Optional<PdfImage> of(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return head(file, in)
                    .filter(png -> Math.max(png.width, png.height) <= 2 * LARGEST)
                    .filter(PlainPng::isWhole)
                    .map(PdfImage.class::cast);
        } catch (EOFException _) {
            return Optional.empty();
        }
    }

    private static Optional<PlainPng> head(Path file, DataInputStream in) throws IOException {
        if (in.readLong() != SIGNATURE || in.readInt() != 13 || !name(in).equals("IHDR")) {
            return Optional.empty();
        }
        int width = in.readInt();
        int height = in.readInt();
        int bits = in.readUnsignedByte();
        int type = in.readUnsignedByte();
        boolean isUsual = in.readUnsignedShort() == 0 && in.readUnsignedByte() == 0;
        return isUsual && bits == BITS && (type == GREY || type == COLOURED) && width > 0 && height > 0
                ? Optional.of(new PlainPng(file, width, height, type == GREY ? 1 : 3))
                : Optional.empty();
    }

    private static String name(DataInputStream in) throws IOException {
        return new String(in.readNBytes(4), StandardCharsets.US_ASCII);
    }

    /** Whether there are as many bytes as it has dots. */
    private boolean isWhole() {
        var count = new Count();
        try (var rows = new InflaterOutputStream(count)) {
            return writeRows(rows) && count.bytes == (1L + (long) width * colours) * height;
        } catch (IOException _) {
            return false;
        }
    }

    private static final class Count extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    /** Writes its rows, deflated; false where it says more than they do. */
    private boolean writeRows(OutputStream out) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(Long.BYTES);
            while (true) {
                int length = in.readInt();
                var name = name(in);
                if (length < 0 || length > LARGEST_PART || SAYS_MORE.contains(name)) {
                    return false;
                }
                if (name.equals("IEND")) {
                    return true;
                }
                if (name.equals("IDAT")) {
                    copy(in, out, length);
                } else {
                    in.skipNBytes(length);
                }
                in.skipNBytes(CHECKSUM);
            }
        }
    }

    private static void copy(DataInputStream in, OutputStream out, int length) throws IOException {
        var some = new byte[8192];
        int left = length;
        while (left > 0) {
            int read = in.read(some, 0, Math.min(some.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(some, 0, read);
            left -= read;
        }
    }

    @Override
    public PDImageXObject draw(PDDocument pdf) throws IOException {
        var image = new PDImageXObject(
                pdf,
                new ByteArrayInputStream(new byte[0]),
                COSName.FLATE_DECODE,
                width,
                height,
                BITS,
                colours == 1 ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE);
        var stream = image.getCOSObject();
        try (var out = new BufferedOutputStream(stream.createRawOutputStream())) {
            boolean isPlain = writeRows(out);
            if (!isPlain) {
                throw new IOException("a picture that changed");
            }
        }
        var rows = new COSDictionary();
        rows.setInt(COSName.PREDICTOR, 15);
        rows.setInt(COSName.COLORS, colours);
        rows.setInt(COSName.BITS_PER_COMPONENT, BITS);
        rows.setInt(COSName.COLUMNS, width);
        stream.setItem(COSName.DECODE_PARMS, rows);
        return image;
    }
}
