package no.mandat.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That an entry stands in the log, for whoever it is about: C2SP tlog-proof, with the entry, its key and its names and values as what it calls
 * extra data. Whoever has it needs nothing but the public key of the log.
 */
public final class Receipt {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final Pattern INDEX = Pattern.compile("index (0|[1-9]\\d{0,17})");
    private static final String EXTRA = "extra ";
    private static final Set<String> SAID = Set.of("entry", "key", "payload");

    /** As long as the way to the root of a tree can be. */
    private static final int LONGEST_PATH = 63;

    private final JsonLine said;
    private final Map<String, @Nullable Object> happened;
    private final Entry entry;
    private final Map<String, @Nullable Object> payload;
    private final InclusionProof proof;
    private final Checkpoint checkpoint;

    private Receipt(JsonLine said, InclusionProof proof, Checkpoint checkpoint) throws WrongFormatException {
        this.said = said;
        this.happened = Members.object(said.members(), "entry");
        this.entry = Entry.of(happened);
        this.payload = Members.object(said.members(), "payload");
        this.proof = proof;
        this.checkpoint = checkpoint;
    }

    /**
     * As it is given out.
     *
     * @param said the entry, its key and its names and values: canonical JSON with the members {@code entry}, {@code key}, {@code payload}
     * @param checkpoint the whole note
     */
    public static String text(String said, InclusionProof proof, String checkpoint) {
        var text = new StringBuilder();
        text.append(FIRST_LINE).append('\n');
        text.append(EXTRA)
                .append(Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8)))
                .append('\n');
        text.append("index ").append(proof.index()).append('\n');
        proof.path().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    /**
     * Reads one.
     *
     * @throws WrongFormatException when it is none
     */
    public static Receipt parse(String text) throws WrongFormatException {
        if (text.indexOf('\r') >= 0) {
            throw new WrongFormatException("a receipt has lines as it was given out: " + SignedNote.COPIED);
        }
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new WrongFormatException("a receipt is a proof, a blank line and a checkpoint");
        }
        var lines = List.of(text.substring(0, blank).split("\n", -1));
        if (lines.size() < 3
                || !lines.getFirst().equals(FIRST_LINE)
                || !lines.get(1).startsWith(EXTRA)) {
            throw new WrongFormatException("a receipt begins with %s, and what it is about".formatted(FIRST_LINE));
        }
        var index = INDEX.matcher(lines.get(2));
        if (!index.matches() || lines.size() > 3 + LONGEST_PATH) {
            throw new WrongFormatException("a receipt says at which place the entry stands, and the way to it");
        }
        List<Hash> path = new ArrayList<>();
        for (var line : lines.subList(3, lines.size())) {
            path.add(Base64Text.hash(line));
        }
        var said = Json.line(Utf8.text(Base64Text.decode(lines.get(1).substring(EXTRA.length()))));
        if (!said.members().keySet().equals(SAID)) {
            throw new WrongFormatException("a receipt has an entry, a key and a payload");
        }
        return new Receipt(
                said,
                new InclusionProof(Long.parseLong(index.group(1)), path),
                Checkpoint.parse(text.substring(blank + 2)));
    }

    /** What is wrong with it first, by these keys. */
    public Optional<Finding> check(List<VerifierKey> keys) throws WrongFormatException {
        var at = checkpoint.signedAt(keys);
        if (at.isEmpty()) {
            return found(
                    Fault.CHECKPOINT, "its checkpoint isn't signed by the keys that were given, and by them alone");
        }
        if (!Commitment.isOf(entry, said)) {
            return found(Fault.PAYLOAD, "names and values aren't those that the entry commits to");
        }
        var leaf = Hash.ofLeaf(said, "entry");
        if (!proof.shows(leaf, checkpoint.size(), checkpoint.root())) {
            return found(Fault.ROOT, "the entry isn't at this place of the log that the checkpoint was signed for");
        }
        return entry.at().isAfter(at.get().plus(LogVerifier.SKEW))
                ? found(Fault.EARLY, "the entry is of %s, its checkpoint of %s".formatted(entry.at(), at.get()))
                : Optional.empty();
    }

    private Optional<Finding> found(Fault fault, String words) {
        return Optional.of(Finding.at(fault, proof.index(), words));
    }

    /** Of which the log must be a continuation. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** At which place the entry stands, from 0. */
    public long index() {
        return proof.index();
    }

    /** When it happened. */
    public Instant at() {
        return entry.at();
    }

    /** What happened. */
    public String action() {
        return entry.action();
    }

    /** The entry, with all its members. */
    Map<String, @Nullable Object> entry() {
        return happened;
    }

    /** Its names and values. */
    Map<String, @Nullable Object> payload() {
        return payload;
    }
}
