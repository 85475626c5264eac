package no.mandat.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import no.mandat.verify.SignedNote.Line;

/**
 * What a log said of itself at some time, and signed: C2SP tlog-checkpoint. It has two signatures of each key of the log: one over the note,
 * and one over the note and the time (C2SP tlog-cosignature).
 */
public final class Checkpoint {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");

    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final SignedNote note;
    private final String origin;
    private final long size;
    private final Hash root;

    private Checkpoint(SignedNote note, String origin, long size, Hash root) {
        this.note = note;
        this.origin = origin;
        this.size = size;
        this.root = root;
    }

    /** What is signed: three lines. */
    public static String text(String origin, long size, Hash root) {
        return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
    }

    /** What is signed of it together with a time, in seconds since 1970. */
    public static String timed(String text, long seconds) {
        return "cosignature/v1\ntime %d\n%s".formatted(seconds, text);
    }

    /**
     * Reads one. Whether its signatures are right is asked by {@link #signedAt}.
     *
     * @throws WrongFormatException when it is none
     */
    public static Checkpoint parse(String text) throws WrongFormatException {
        var note = SignedNote.parse(text);
        var lines = note.text().split("\n", -1);
        if (lines.length != 4 || lines[0].isEmpty()) {
            throw new WrongFormatException("a checkpoint has an origin, a size and a root, and nothing else");
        }
        if (!NUMBER.matcher(lines[1]).matches()) {
            throw new WrongFormatException("the size of a checkpoint isn't a number");
        }
        return new Checkpoint(note, lines[0], Long.parseLong(lines[1]), Base64Text.hash(lines[2]));
    }

    /**
     * When it was signed by these keys: each signature that it has is by one of them and right, and each key that signed did so once in
     * both ways, at the same time.
     */
    public Optional<Instant> signedAt(Collection<VerifierKey> keys) {
        return signedAt(keys, note.signatures());
    }

    /** When it was signed by this key; whoever else signed it isn't looked at. */
    public Optional<Instant> signedAt(VerifierKey key) {
        return signedAt(
                List.of(key),
                note.signatures().stream().filter(line -> line.isOf(key)).toList());
    }

    private Optional<Instant> signedAt(Collection<VerifierKey> keys, List<Line> lines) {
        Map<VerifierKey, Instant> times = new HashMap<>();
        Set<VerifierKey> signed = new HashSet<>();
        for (var line : lines) {
            var key = keys.stream()
                    .filter(one -> one.name().equals(origin) && line.isOf(one))
                    .findFirst();
            if (key.isEmpty() || !isRight(key.get(), line, times, signed)) {
                return Optional.empty();
            }
        }
        boolean both =
                signed.equals(times.keySet()) && Set.copyOf(times.values()).size() == 1;
        return both ? times.values().stream().findFirst() : Optional.empty();
    }

    private boolean isRight(VerifierKey key, Line line, Map<VerifierKey, Instant> times, Set<VerifierKey> signed) {
        if (line.isOf(key, VerifierKey.ED25519)) {
            return signed.add(key) && key.verifies(note.bytes(), line.signature());
        }
        return time(key, line).filter(at -> times.putIfAbsent(key, at) == null).isPresent();
    }

    private Optional<Instant> time(VerifierKey key, Line line) {
        var timed = line.signature();
        if (timed.length <= Long.BYTES) {
            return Optional.empty();
        }
        long seconds = ByteBuffer.wrap(timed).getLong();
        var signature = Arrays.copyOfRange(timed, Long.BYTES, timed.length);
        boolean inTime = seconds >= 0 && seconds <= LAST_SECOND;
        return inTime && key.verifies(timed(note.text(), seconds).getBytes(StandardCharsets.UTF_8), signature)
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    /** Of which log it is. */
    public String origin() {
        return origin;
    }

    /** How many entries it covers. */
    public long size() {
        return size;
    }

    /** The root of their tree. */
    public Hash root() {
        return root;
    }
}
