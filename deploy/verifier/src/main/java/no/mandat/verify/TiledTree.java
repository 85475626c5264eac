package no.mandat.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Merkle tree of RFC 6962 that is kept in tiles of 256 hashes (C2SP tlog-tiles): what is asked of it needs a few tiles of each level, however
 * many leaves it has.
 *
 * @param <X> what goes wrong where tiles can't be read
 */
public final class TiledTree<X extends Exception> {

    /** How many hashes a full tile has. */
    public static final int WIDTH = 256;

    /** How many levels of the tree a level of tiles stands for: two to the power of it is {@link #WIDTH}. */
    public static final int HEIGHT = 8;

    private final long size;
    private final Tiles<X> tiles;
    private final Map<Place, List<Hash>> read = new HashMap<>();

    /**
     * Takes what reads the tiles.
     *
     * @param size how many leaves the tree has
     */
    public TiledTree(long size, Tiles<X> tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /**
     * Where the tiles come from.
     *
     * @param <X> what goes wrong where they can't be read
     */
    @FunctionalInterface
    public interface Tiles<X extends Exception> {

        /**
         * The first hashes of a tile.
         *
         * @param level 0 for the hashes of leaves; each next one has the roots of full tiles of the level below
         * @param index which tile of that level, from 0
         * @param width how many of its hashes
         */
        List<Hash> read(int level, long index, int width) throws X;
    }

    private record Place(int level, long index) {}

    /** The root. */
    public Hash root() throws X {
        return size == 0 ? Hash.OF_NOTHING : root(0, size);
    }

    /**
     * That a leaf stands in it.
     *
     * @throws IllegalArgumentException when it has no such leaf
     */
    public InclusionProof proof(long index) throws X {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of %d has no leaf %d".formatted(size, index));
        }
        List<Hash> path = new ArrayList<>();
        long from = 0;
        long to = size;
        // From the root down (RFC 6962, 2.1.1), and told from the leaf up.
        while (to - from > 1) {
            long middle = from + left(to - from);
            if (index < middle) {
                path.addFirst(root(middle, to));
                to = middle;
            } else {
                path.addFirst(root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, path);
    }

    /** The roots of the full subtrees that it consists of, the largest first. */
    public List<Hash> peaks() throws X {
        List<Hash> peaks = new ArrayList<>();
        long from = 0;
        while (from < size) {
            long full = Long.highestOneBit(size - from);
            peaks.add(root(from, from + full));
            from += full;
        }
        return peaks;
    }

    /** How many leaves are to the left of the root: the largest power of two that isn't all of them. */
    private static long left(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    private Hash root(long from, long to) throws X {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return full(Long.numberOfTrailingZeros(leaves), from);
        }
        long middle = from + left(leaves);
        return root(from, middle).with(root(middle, to));
    }

    /** That of two to the power of so many leaves, the first of which stands at a multiple of it. */
    private Hash full(int height, long from) throws X {
        int level = height / HEIGHT;
        long first = from >> (level * HEIGHT);
        var hashes = tile(level, first / WIDTH);
        int at = (int) (first % WIDTH);
        List<Hash> row = hashes.subList(at, at + (1 << (height % HEIGHT)));
        while (row.size() > 1) {
            List<Hash> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(row.get(i).with(row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    private List<Hash> tile(int level, long index) throws X {
        var place = new Place(level, index);
        var known = read.get(place);
        if (known != null) {
            return known;
        }
        int width = width(size, level, index);
        var hashes = List.copyOf(tiles.read(level, index, width));
        if (hashes.size() != width) {
            throw new IllegalStateException(
                    "tile %d of level %d has %d hashes, not %d".formatted(index, level, hashes.size(), width));
        }
        read.put(place, hashes);
        return hashes;
    }

    /** How many hashes a tile has in a tree of that size; none where it isn't there. */
    public static int width(long size, int level, long index) {
        long hashes = level * HEIGHT >= Long.SIZE - 1 ? 0 : size >> (level * HEIGHT);
        long before = index * WIDTH;
        return index < 0 || index > Long.MAX_VALUE / WIDTH ? 0 : Math.clamp(hashes - before, 0, WIDTH);
    }
}
