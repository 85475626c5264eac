package no.mandat.workflow.export;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A picture of one dot, with a remark in it by which it is known again: the renderer keeps it byte by byte. */
final class PdfStandIn {

    private static final String MARK = "mandat-picture-";
    private static final int LONGEST = 64;
    private static final byte[] DOT = dot();

    /** Behind the part that says that it is a JPEG, which must be the first. */
    private static final int HEAD = 4 + (((DOT[4] & 0xFF) << 8) | (DOT[5] & 0xFF));

    private PdfStandIn() {}

    /** The one for the picture at that place. */
    static byte[] of(int place) {
        var remark = (MARK + place + ";").getBytes(StandardCharsets.US_ASCII);
        var bytes = new ByteArrayOutputStream();
        bytes.write(DOT, 0, HEAD);
        bytes.write(0xFF);
        bytes.write(0xFE);
        bytes.write(0);
        bytes.write(remark.length + 2);
        bytes.writeBytes(remark);
        bytes.write(DOT, HEAD, DOT.length - HEAD);
        return bytes.toByteArray();
    }

    /** For which it stands; nothing where it is no stand-in. */
    static Optional<Integer> place(PDImageXObject image) throws IOException {
        try (var raw = image.getCOSObject().createRawInputStream()) {
            var head = new String(raw.readNBytes(LONGEST), StandardCharsets.ISO_8859_1);
            int from = head.indexOf(MARK);
            int to = head.indexOf(';', Math.max(from, 0));
            return from < 0 || to < 0
                    ? Optional.empty()
                    : Optional.of(Integer.parseInt(head.substring(from + MARK.length(), to)));
        }
    }

    private static byte[] dot() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
