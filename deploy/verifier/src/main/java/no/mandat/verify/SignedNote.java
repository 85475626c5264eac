package no.mandat.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text and who signed it: C2SP signed-note.
 *
 * @param text with the newline at its end
 */
record SignedNote(String text, List<Line> signatures) {

    /** As many signatures as a note may have. */
    static final int MOST_SIGNATURES = 16;

    /** What may be the cause where something isn't as it was written. */
    static final String COPIED = "was it altered in copying? Download it as a file, don't paste it";

    private static final String BEGIN = "\u2014 ";

    SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads one.
     *
     * @throws WrongFormatException when it is none
     */
    static SignedNote parse(String note) throws WrongFormatException {
        if (note.chars().anyMatch(sign -> sign < ' ' && sign != '\n')) {
            throw new WrongFormatException("a note has no control characters: " + COPIED);
        }
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n")) {
            throw new WrongFormatException("a note is a text, a blank line and signatures, each line ended: " + COPIED);
        }
        // One more than are right, and what is behind the last: no more is taken into memory.
        var lines = note.substring(blank + 2).split("\n", MOST_SIGNATURES + 2);
        if (lines.length < 2 || lines.length - 1 > MOST_SIGNATURES) {
            throw new WrongFormatException("a note has from 1 to %d signatures".formatted(MOST_SIGNATURES));
        }
        List<Line> signatures = new ArrayList<>();
        for (var line : Arrays.asList(lines).subList(0, lines.length - 1)) {
            signatures.add(Line.parse(line));
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A line of a signature: the name of a key, its id, and what follows that. */
    static final class Line {

        private final String name;
        private final byte[] id;
        private final byte[] signature;

        private Line(String name, byte[] bytes) {
            this.name = name;
            this.id = Arrays.copyOf(bytes, Integer.BYTES);
            this.signature = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        }

        private static Line parse(String line) throws WrongFormatException {
            int end = line.lastIndexOf(' ');
            if (!line.startsWith(BEGIN) || end < BEGIN.length()) {
                throw new WrongFormatException("a signature is a dash, the name of its key and base64");
            }
            var bytes = Base64Text.decode(line.substring(end + 1));
            if (bytes.length <= Integer.BYTES) {
                throw new WrongFormatException("a signature is longer than the id of its key");
            }
            return new Line(line.substring(BEGIN.length(), end), bytes);
        }

        byte[] signature() {
            return signature.clone();
        }

        boolean isOf(VerifierKey key) {
            return isOf(key, VerifierKey.ED25519) || isOf(key, VerifierKey.TIMESTAMPED);
        }

        boolean isOf(VerifierKey key, byte type) {
            return name.equals(key.name()) && Arrays.equals(id, key.id(type));
        }
    }
}
