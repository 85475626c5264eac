package no.mandat.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Lines of UTF-8, each ended by a newline, none longer than a bound: a file that is one long line takes no more memory than that. */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;

    /** @param longest in bytes */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * The next one, without its end; none at the end of the file.
     *
     * @throws WrongFormatException when it is too long, isn't ended, or isn't UTF-8
     */
    Optional<String> next() throws IOException, WrongFormatException {
        byte[] begun = {};
        int length = 0;
        while (fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int more = end - from;
            if (length + more > longest) {
                throw new WrongFormatException("a line is longer than %d bytes".formatted(longest));
            }
            int begins = from;
            from = end + 1;
            if (end < to && length == 0) {
                return Optional.of(Utf8.text(buffer, begins, more));
            }
            if (length + more > begun.length) {
                begun = Arrays.copyOf(begun, Math.clamp(2L * begun.length, length + more, longest));
            }
            System.arraycopy(buffer, begins, begun, length, more);
            length += more;
            if (end < to) {
                return Optional.of(Utf8.text(begun, 0, length));
            }
        }
        if (length > 0) {
            throw new WrongFormatException("the last line isn't ended: the file was cut");
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        if (from >= to) {
            from = 0;
            to = Math.max(0, in.read(buffer));
        }
        return to > 0;
    }
}
