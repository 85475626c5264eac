package no.mandat.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Checks the log of a running installation by what everybody may read of it: that its last checkpoint is signed, is that of its tree, and goes
 * on from each that was kept. Entries aren't public, and aren't looked at. A few tiles of each level are asked for, however long it is: all
 * roots come of the same hashes, which is what a proof of consistency is (RFC 6962, 2.1.2).
 */
final class RemoteLog {

    private static final int LONGEST_CHECKPOINT = 1 << 16;

    private final Resources resources;
    private final List<VerifierKey> keys;
    private final List<Checkpoint> kept;
    private final Map<String, List<Hash>> tiles = new HashMap<>();

    private String note = "";
    private long size;
    private String until = "-";

    /** Where its resources are. */
    @FunctionalInterface
    interface Resources {

        /**
         * All of one.
         *
         * @param path behind the address of the log
         * @param longest in bytes
         * @throws IOException when it isn't there, or is longer
         */
        byte[] read(String path, int longest) throws IOException;
    }

    RemoteLog(Resources resources, List<VerifierKey> keys, List<Checkpoint> kept) {
        this.resources = resources;
        this.keys = List.copyOf(keys);
        this.kept =
                kept.stream().sorted(Comparator.comparingLong(Checkpoint::size)).toList();
    }

    /** What is wrong with it first. */
    Optional<Finding> check() throws IOException {
        try {
            note = Utf8.text(resources.read("checkpoint", LONGEST_CHECKPOINT));
            var last = Checkpoint.parse(note);
            size = last.size();
            var at = last.signedAt(keys);
            if (at.isEmpty()) {
                return nowhere(
                        Fault.CHECKPOINT, "its checkpoint isn't signed by the keys that were given, and by them alone");
            }
            until = at.get().toString();
            if (!root(size).equals(last.root())) {
                return Optional.of(new Finding(
                        Fault.ROOT, 0, size - 1, "its tree isn't the one that its checkpoint was signed for"));
            }
            for (var one : kept) {
                var finding = against(one, at.get());
                if (finding.isPresent()) {
                    return finding;
                }
            }
            return Optional.empty();
        } catch (WrongFormatException e) {
            return nowhere(Fault.FORMAT, e.words());
        }
    }

    private Optional<Finding> against(Checkpoint one, Instant at) throws IOException, WrongFormatException {
        var signed = one.copySignedAt(keys);
        if (signed.isEmpty()) {
            return nowhere(Fault.CHECKPOINT, "a checkpoint that was kept isn't signed by the keys that were given");
        }
        if (one.size() > size) {
            return nowhere(
                    Fault.TRUNCATED,
                    "a checkpoint that was kept covers %d entries, and there are %d".formatted(one.size(), size));
        }
        if (!root(one.size()).equals(one.root())) {
            return Optional.of(new Finding(
                    Fault.FORK,
                    0,
                    one.size() - 1,
                    "a checkpoint that was kept was signed for other entries than these %d".formatted(one.size())));
        }
        return signed.get().isAfter(at.plus(LogVerifier.SKEW))
                ? nowhere(Fault.EARLY, "its checkpoint is of %s, one that was kept of %s".formatted(at, signed.get()))
                : Optional.empty();
    }

    private Optional<Finding> nowhere(Fault fault, String words) {
        return Optional.of(new Finding(fault, size, size - 1, words));
    }

    private Hash root(long of) throws IOException, WrongFormatException {
        var tree = new TiledTree<IOException>(of, this::tile);
        try {
            return tree.root();
        } catch (TileOfOtherLength e) {
            throw new WrongFormatException(Objects.requireNonNull(e.getMessage()));
        }
    }

    /** As wide as it is today, once; a smaller tree had the first of its hashes. */
    private List<Hash> tile(int level, long index, int width) throws IOException {
        var path = TilePath.of(level, index, TiledTree.width(size, level, index));
        var known = tiles.get(path);
        if (known == null) {
            known = hashes(path, TiledTree.width(size, level, index));
            tiles.put(path, known);
        }
        return known.subList(0, width);
    }

    private List<Hash> hashes(String path, int width) throws IOException {
        var bytes = resources.read(path, width * Hash.LENGTH);
        if (bytes.length != width * Hash.LENGTH) {
            throw new TileOfOtherLength("%s has %d bytes, not %d".formatted(path, bytes.length, width * Hash.LENGTH));
        }
        List<Hash> hashes = new ArrayList<>(width);
        for (int i = 0; i < bytes.length; i += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, i, i + Hash.LENGTH)));
        }
        return hashes;
    }

    /** A tile hasn't as many hashes as the log has entries. */
    private static final class TileOfOtherLength extends IOException {

        private static final long serialVersionUID = 1L;

        private TileOfOtherLength(String words) {
            super(words);
        }
    }

    /** How many entries its checkpoint covers. */
    long size() {
        return size;
    }

    /** How many that were kept it goes on from. */
    int kept() {
        return kept.size();
    }

    /** When its checkpoint was signed. */
    String until() {
        return until;
    }

    /** The whole checkpoint, to be kept. */
    byte[] note() {
        return note.getBytes(StandardCharsets.UTF_8);
    }
}
