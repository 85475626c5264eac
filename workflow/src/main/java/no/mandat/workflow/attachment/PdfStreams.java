package no.mandat.workflow.attachment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks into the packed streams of a PDF for what scanners are tried with, as far as it goes within bounds; nothing is kept of them. What
 * isn't packed was looked at with the file. It reads no structure, so that a damaged file hides no stream.
 */
final class PdfStreams implements AutoCloseable {

    private static final byte[] BEGINS = "stream".getBytes(StandardCharsets.US_ASCII);

    /** More than this isn't unpacked of a file. */
    private static final long MOST_BYTES = 100L * 1024 * 1024;

    /** So often at most is a file gone through, though streams may seem to begin anywhere in it. */
    private static final long MOST_TIMES = 3;

    private final ByteBuffer file;
    private final Inflater inflater = new Inflater();
    private final TestVirus virus = new TestVirus();
    private final byte[] unpacked = new byte[64 * 1024];
    private long bytes;
    private long read;

    private PdfStreams(ByteBuffer file) {
        this.file = file;
    }

    /** Whether a stream has it. */
    static boolean haveTestVirus(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            var mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            try (var streams = new PdfStreams(mapped.asByteBuffer())) {
                return streams.lookThrough();
            }
        }
    }

    @Override
    public void close() {
        inflater.close();
    }

    private boolean lookThrough() {
        int at = 0;
        while (at <= file.limit() - BEGINS.length && bytes < MOST_BYTES && read < MOST_TIMES * file.limit()) {
            at = begins(at) ? unpack(behindTheLine(at + BEGINS.length)) : at + 1;
            if (virus.isFound()) {
                return true;
            }
        }
        return false;
    }

    private boolean begins(int at) {
        for (int i = 0; i < BEGINS.length; i++) {
            if (file.get(at + i) != BEGINS[i]) {
                return false;
            }
        }
        return true;
    }

    private int behindTheLine(int at) {
        int behind = at;
        while (behind < file.limit() && (file.get(behind) == '\r' || file.get(behind) == '\n')) {
            behind++;
        }
        return behind;
    }

    /** Answers where to look on: behind the stream, or where it seemed to begin, where it is none. */
    private int unpack(int at) {
        inflater.reset();
        inflater.setInput(file.duplicate().position(at));
        try {
            while (!inflater.finished() && !virus.isFound() && bytes < MOST_BYTES) {
                int count = inflater.inflate(unpacked);
                if (count == 0 && !inflater.finished()) {
                    break;
                }
                bytes += count;
                virus.see(unpacked, 0, count);
            }
        } catch (DataFormatException e) {
            // Packed in another way, or not at all.
        }
        read += inflater.getBytesRead();
        return inflater.finished() ? at + (int) inflater.getBytesRead() : at;
    }
}
