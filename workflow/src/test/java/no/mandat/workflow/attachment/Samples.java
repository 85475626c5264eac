package no.mandat.workflow.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made for the tests. */
public final class Samples {

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/>%s
            </Types>
            """;

    private Samples() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** The smallest picture: {@code png} or {@code jpg}. */
    public static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * As a phone takes one when it is held upright: red above and blue below, but lying on its side, and saying so and where that was.
     *
     * @param orientation as Exif counts them; 6 is the phone's
     */
    public static byte[] photo(int orientation) {
        var image = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, x < image.getWidth() / 2 ? 0xFF0000 : 0x0000FF);
            }
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withPart(file.toByteArray(), 0xE1, exif(orientation));
    }

    /** A JPEG with another part before all others. */
    public static byte[] withPart(byte[] jpeg, int marker, byte[] part) {
        return ByteBuffer.allocate(jpeg.length + part.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (part.length + 2))
                .put(part)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** How the camera was held, and where: 59 degrees north. */
    public static byte[] exif(int orientation) {
        return ByteBuffer.allocate(80)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("Exif\0\0II"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .putShort((short) 1)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put(text("N\0\0\0"))
                .putInt(0)
                .put(text("N 59 54 50"))
                .array();
    }

    /** One that says that it is larger. */
    public static byte[] png(int width, int height) {
        var content = picture("png");
        // Behind the signature, and the length and name of its first part.
        ByteBuffer.wrap(content).putInt(16, width).putInt(20, height);
        return content;
    }

    /** One that says that it is larger. */
    public static byte[] jpeg(int width, int height) {
        var content = picture("jpg");
        int frame = 0;
        while (content[frame] != (byte) 0xff || content[frame + 1] != (byte) 0xc0) {
            frame++;
        }
        ByteBuffer.wrap(content).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        return content;
    }

    /** The smallest document of Office: {@code wordprocessingml.document}, say. */
    public static byte[] office(String kind) {
        return zip(officeParts(kind, ""));
    }

    public static byte[] officeWith(String part, byte[] content) {
        var parts = officeParts("wordprocessingml.document", "");
        parts.put(part, content);
        return zip(parts);
    }

    public static byte[] officeNaming(String contentType) {
        return zip(officeParts(
                "wordprocessingml.document",
                "<Override PartName=\"/word/x.bin\" ContentType=\"%s\"/>".formatted(contentType)));
    }

    public static byte[] odf(String kind, String... parts) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
        all.put("content.xml", text("<office:document-content/>"));
        for (var part : parts) {
            all.put(part, text("x"));
        }
        return zip(all);
    }

    /** An OpenDocument file that is locked by a password, as its list of parts says. */
    public static byte[] lockedOdf(String kind) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
        all.put("content.xml", new byte[] {7, 1, 4, 1});
        all.put("META-INF/manifest.xml", text("""
                <manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data
                manifest:checksum-type="SHA256/1K"/></manifest:file-entry></manifest:manifest>"""));
        return zip(all);
    }

    /** A document of Office in which a picture of zeros unpacks to so many megabytes. */
    public static byte[] bomb(int megabytes) {
        return officeWith("word/media/image1.bmp", new byte[megabytes * 1024 * 1024]);
    }

    /** A document in a document in a document, and so on. */
    public static byte[] nested(int depth) {
        var inner = office("wordprocessingml.document");
        for (int i = 0; i < depth; i++) {
            inner = officeWith("word/embeddings/inner.docx", inner);
        }
        return inner;
    }

    /** An OLE2 file that says so, and nothing else of it. */
    public static byte[] ole2(String name) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(hex("d0cf11e0a1b11ae1"));
        out.writeBytes(new byte[100_000]);
        out.writeBytes(name.getBytes(StandardCharsets.UTF_16LE));
        out.writeBytes(new byte[100]);
        return out.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> officeParts(String kind, String more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", text(TYPES.formatted(kind, more)));
        parts.put("word/document.xml", text("<w:document/>"));
        return parts;
    }
}
