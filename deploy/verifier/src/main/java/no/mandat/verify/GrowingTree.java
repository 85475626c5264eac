package no.mandat.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A Merkle tree of RFC 6962 to which leaves are added, and that knows its root. It keeps a hash for each bit of its size and no more.
 */
public final class GrowingTree {

    /** The roots of the full subtrees that it consists of, the largest first. */
    private final List<Hash> peaks = new ArrayList<>();

    private long size;

    /** One in which nothing is. */
    public GrowingTree() {}

    /**
     * One that has grown before.
     *
     * @param peaks the roots of the full subtrees that it consists of, the largest first: as many as its size has bits set
     * @throws IllegalArgumentException when there are more or fewer
     */
    public GrowingTree(long size, Collection<Hash> peaks) {
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of %d has not %d peaks".formatted(size, peaks.size()));
        }
        this.size = size;
        this.peaks.addAll(peaks);
    }

    /** Adds a leaf. */
    public void add(Hash leaf) {
        var node = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            node = peaks.removeLast().with(node);
        }
        peaks.add(node);
        size++;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** Its root. */
    public Hash root() {
        return peaks.reversed().stream()
                .reduce((right, left) -> left.with(right))
                .orElse(Hash.OF_NOTHING);
    }

    /** The roots of the full subtrees that it consists of, the largest first. */
    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }
}
