package no.mandat.verify;

import java.util.List;

/**
 * That a leaf stands in a tree (RFC 6962, 2.1.1).
 *
 * @param index which leaf, from 0
 * @param path the hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, List<Hash> path) {

    /** Takes a copy. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Whether it shows that the leaf stands in the tree.
     *
     * @param size how many leaves the tree has
     */
    public boolean shows(Hash leaf, long size, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        // RFC 9162, 2.1.3.2, which says it of the same trees.
        long node = index;
        long last = size - 1;
        var hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = beside.with(hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hash.with(beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
