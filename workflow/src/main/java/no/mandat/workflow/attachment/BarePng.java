package no.mandat.workflow.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG without what is no part of the picture: texts, times, what a camera wrote, and what stands behind its end (W3C, PNG, 11.3). What its
 * colours mean stays.
 */
final class BarePng {

    private static final int SIGNATURE = 8;

    /** Length, name and check of a part. */
    private static final int AROUND = 12;

    private static final int NAME = 4;
    private static final String END = "IEND";

    private static final Set<String> STAY =
            Set.of("gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "tRNS", "hIST", "sPLT");

    private BarePng() {}

    /** Of a damaged one that is left which can be understood. */
    static byte[] of(byte[] file) {
        var parts = ByteBuffer.wrap(file);
        var bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, Math.min(SIGNATURE, file.length));
        int at = SIGNATURE;
        while (at + AROUND <= file.length) {
            int length = parts.getInt(at);
            if (length < 0 || length > file.length - at - AROUND) {
                break;
            }
            var name = new String(file, at + NAME, NAME, StandardCharsets.US_ASCII);
            if (Character.isUpperCase(name.charAt(0)) || STAY.contains(name)) {
                bare.write(file, at, length + AROUND);
            }
            if (name.equals(END)) {
                return bare.toByteArray();
            }
            at += length + AROUND;
        }
        return bare.toByteArray();
    }
}
