package no.mandat.workflow.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes so many bytes, and fails with the next. */
final class Bounded extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int most;

    Bounded(int most) {
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        require(1);
        bytes.write(b);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        require(length);
        bytes.write(from, offset, length);
    }

    private void require(int more) throws IOException {
        if (more > most - bytes.size()) {
            throw new TooMuch();
        }
    }

    byte[] taken() {
        return bytes.toByteArray();
    }

    /** There is more than it takes. */
    static final class TooMuch extends IOException {
        TooMuch() {
            super("too much");
        }
    }
}
