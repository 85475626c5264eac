package no.mandat.workflow.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The test file of EICAR, which every virus scanner takes for one: looked for byte by byte, wherever it stands in what goes by. It is put
 * together when the program runs, so that no scanner stumbles over the program itself.
 */
final class TestVirus {

    private static final byte[] SOUGHT = String.join(
                    "", List.of("X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-", "ANTIVIRUS-TEST-FILE!", "$H+H*"))
            .getBytes(StandardCharsets.US_ASCII);

    /** How much of it fits again, where it stops fitting behind so many bytes. */
    private static final int[] AGAIN = again();

    private int fits;
    private boolean found;

    private static int[] again() {
        var again = new int[SOUGHT.length];
        for (int i = 1, same = 0; i < SOUGHT.length; i++) {
            while (same > 0 && SOUGHT[i] != SOUGHT[same]) {
                same = again[same - 1];
            }
            if (SOUGHT[i] == SOUGHT[same]) {
                same++;
            }
            again[i] = same;
        }
        return again;
    }

    /** Whether it stands anywhere in the content, which is read to its end. */
    static boolean isIn(InputStream content) throws IOException {
        var seen = new TestVirus();
        var buffer = new byte[64 * 1024];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            seen.see(buffer, 0, read);
        }
        return seen.found;
    }

    /** Looks at what goes by next. */
    void see(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count && !found; i++) {
            while (fits > 0 && bytes[i] != SOUGHT[fits]) {
                fits = AGAIN[fits - 1];
            }
            if (bytes[i] == SOUGHT[fits]) {
                fits++;
            }
            found = fits == SOUGHT.length;
        }
    }

    /** Whether it went by. */
    boolean isFound() {
        return found;
    }
}
