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
import java.util.stream.Collectors;
import no.mandat.verify.SignedNote.Line;

/**
 * What a log said of itself at some time, and signed: C2SP tlog-checkpoint. It has two signatures of each key of the log: one over the note,
 * and one over the note and the time (C2SP tlog-cosignature).
 */
public final class Checkpoint {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,14}");

    /** Of its text, with what is behind the last newline. */
    private static final int LINES = 4;

    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** A second, and an Ed25519 signature. */
    private static final int TIMED_BYTES = Long.BYTES + 64;

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
        var lines = note.text().split("\n", LINES + 1);
        if (lines.length != LINES || lines[0].isEmpty()) {
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
        return signed(keys).map(Signed::at);
    }

    /** The same, and which of these keys signed it. */
    Optional<Signed> signed(Collection<VerifierKey> keys) {
        return signed(keys, note.signatures());
    }

    /** When it was signed by this key; whoever else signed it isn't looked at. */
    public Optional<Instant> signedAt(VerifierKey key) {
        return copySignedAt(List.of(key));
    }

    /**
     * When it was signed by these keys, of a copy that somebody kept: a witness may have put its signatures there too, so lines of other keys
     * are passed by, as C2SP signed-note has it. A line that says that it is of one of these keys is right, or nothing is.
     */
    Optional<Instant> copySignedAt(Collection<VerifierKey> keys) {
        return signed(
                        keys,
                        note.signatures().stream()
                                .filter(line -> keys.stream().anyMatch(line::isOf))
                                .toList())
                .map(Signed::at);
    }

    private Optional<Signed> signed(Collection<VerifierKey> keys, List<Line> lines) {
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
        return both ? times.values().stream().findFirst().map(at -> new Signed(at, signed)) : Optional.empty();
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
        return isTime(seconds) && key.verifies(timed(note.text(), seconds).getBytes(StandardCharsets.UTF_8), signature)
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    /** The times that its signatures say, whoever made them and whether they are right or not: only {@link #signedAt} shows that it was signed then. */
    public Set<Instant> said() {
        return note.signatures().stream()
                .map(Line::signature)
                .filter(signature -> signature.length == TIMED_BYTES)
                .map(timed -> ByteBuffer.wrap(timed).getLong())
                .filter(Checkpoint::isTime)
                .map(Instant::ofEpochSecond)
                .collect(Collectors.toSet());
    }

    private static boolean isTime(long seconds) {
        return seconds >= 0 && seconds <= LAST_SECOND;
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

    /** @param by each as it was given, or as the same was given first */
    record Signed(Instant at, Set<VerifierKey> by) {

        Signed {
            by = Set.copyOf(by);
        }
    }
}
