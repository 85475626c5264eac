package no.mandat.workflow.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG without what is no part of the picture (ITU T.81, annex B): where and when it was taken, with what, by whom, a little picture of
 * it, a film behind it. What its colours mean stays. Of a damaged one that is left which can be understood.
 */
final class BareJpeg {

    private static final int BEGIN = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int ALONE = 0x01;
    private static final int FIRST_OF_PROGRAMS = 0xE0;
    private static final int NONE = -1;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;

    /** How long that is where no little picture stands in it. */
    private static final int HEAD = 16;

    private static final byte[] HEAD_NAME = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROFILE_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADOBE_NAME = "Adobe".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final ByteArrayOutputStream bare;
    private Orientation orientation = Orientation.UPRIGHT;
    private int at;

    private BareJpeg(byte[] file) {
        this.file = file;
        bare = new ByteArrayOutputStream(file.length);
    }

    static BareJpeg of(byte[] file) {
        var jpeg = new BareJpeg(file);
        jpeg.read();
        return jpeg;
    }

    Orientation orientation() {
        return orientation;
    }

    byte[] content() {
        return bare.toByteArray();
    }

    private void read() {
        bare.write(0xFF);
        bare.write(BEGIN);
        at = 2;
        while (at < file.length) {
            int marker = marker();
            if (marker == NONE) {
                return;
            }
            if (marker == END) {
                bare.write(0xFF);
                bare.write(END);
                return;
            }
            if (stands(marker) || at + 2 > file.length) {
                continue;
            }
            int end = at + Math.max(2, (unsigned(at) << 8) | unsigned(at + 1));
            if (end > file.length) {
                return;
            }
            part(marker, end);
            at = end;
            if (marker == SCAN) {
                dots();
            }
        }
    }

    /** The next one, or none; what stands before it says nothing. */
    private int marker() {
        while (at < file.length && unsigned(at) != 0xFF) {
            at++;
        }
        while (at < file.length && unsigned(at) == 0xFF) {
            at++;
        }
        return at < file.length ? unsigned(at++) : NONE;
    }

    /** Whether nothing follows that belongs to it. */
    private static boolean stands(int marker) {
        return marker <= ALONE || marker == BEGIN || isRestart(marker);
    }

    private static boolean isRestart(int marker) {
        return marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    private void part(int marker, int end) {
        if (marker == EXIF) {
            var said = Arrays.copyOfRange(file, at + 2, end);
            if (Orientation.says(said)) {
                orientation = Orientation.of(said);
            }
        }
        if (belongs(marker, end)) {
            bare.write(0xFF);
            bare.write(marker);
            bare.write(file, at, end - at);
        }
    }

    private boolean belongs(int marker, int end) {
        return switch (marker) {
            case FIRST_OF_PROGRAMS -> begins(HEAD_NAME, end) && end - at == HEAD;
            case PROFILE -> begins(PROFILE_NAME, end);
            case ADOBE -> begins(ADOBE_NAME, end);
            default -> marker < FIRST_OF_PROGRAMS;
        };
    }

    private boolean begins(byte[] name, int end) {
        int from = at + 2;
        return from + name.length <= end && Arrays.equals(file, from, from + name.length, name, 0, name.length);
    }

    /** What follows the head of a scan, up to the next marker that is none of its own. */
    private void dots() {
        int from = at;
        while (at < file.length) {
            if (unsigned(at) == 0xFF && at + 1 < file.length) {
                int next = unsigned(at + 1);
                if (next != 0 && next != 0xFF && !isRestart(next)) {
                    break;
                }
            }
            at++;
        }
        bare.write(file, from, at - from);
    }

    private int unsigned(int place) {
        return Byte.toUnsignedInt(file[place]);
    }
}
