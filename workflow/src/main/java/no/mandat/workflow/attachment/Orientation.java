package no.mandat.workflow.attachment;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a camera was held, as it says in what it writes into a JPEG (Exif, tag 0x0112): what must be done to the picture so that it stands
 * upright.
 */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_LEFT,
    RIGHT,
    MIRRORED_RIGHT,
    LEFT;

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int MAGIC = 42;
    private static final int HEAD = 8;

    /** Whether a part of a JPEG is of this kind. */
    static boolean says(byte[] part) {
        return part.length >= EXIF.length && Arrays.equals(part, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    /** As such a part says it; upright where it is damaged, or doesn't say it. */
    static Orientation of(byte[] part) {
        if (part.length < EXIF.length + HEAD) {
            return UPRIGHT;
        }
        var tiff = ByteBuffer.wrap(part, EXIF.length, part.length - EXIF.length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (tiff.getShort(2) != MAGIC || first < HEAD || first > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(first));
        for (int i = 0, at = first + 2; i < entries && at <= tiff.limit() - ENTRY; i++, at += ENTRY) {
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG && tiff.getShort(at + 2) == SHORT) {
                int said = tiff.getShort(at + HEAD);
                return said >= 1 && said <= values().length ? values()[said - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether the picture becomes as wide as it is high. */
    boolean isSideways() {
        return ordinal() >= MIRRORED_LEFT.ordinal();
    }

    /** What sets a picture of that size upright. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
