package no.mandat.workflow.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The name under which an OLE2 file keeps its macros. It stands in the file's directory as it is, never compressed. */
final class MacroProject {

    private static final byte[] NAME = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);

    private MacroProject() {}

    /** Whether the name stands anywhere in the content, which is read to its end. */
    static boolean isIn(InputStream content) throws IOException {
        var buffer = new byte[64 * 1024];
        int kept = 0;
        boolean found = false;
        for (int read = content.read(buffer, kept, buffer.length - kept);
                read >= 0;
                read = content.read(buffer, kept, buffer.length - kept)) {
            int end = kept + read;
            found = found || isIn(buffer, end);
            kept = Math.min(end, NAME.length - 1);
            System.arraycopy(buffer, end - kept, buffer, 0, kept);
        }
        return found;
    }

    private static boolean isIn(byte[] buffer, int end) {
        for (int from = 0; from + NAME.length <= end; from++) {
            int same = 0;
            while (same < NAME.length && buffer[from + same] == NAME[same]) {
                same++;
            }
            if (same == NAME.length) {
                return true;
            }
        }
        return false;
    }
}
