package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is so of trees of any size. */
class GrowingTreeLawsTest {

    private static Hash leaf(int i) {
        return Hash.ofLeaf(new byte[] {(byte) i, (byte) (i >> 8)});
    }

    /** As RFC 6962 defines it, by halves. */
    private static Hash root(int from, int to) {
        if (to - from == 1) {
            return leaf(from);
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        return root(from, middle).with(root(middle, to));
    }

    private static List<Hash> path(int leaf, int from, int to) {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        int middle = from + Integer.highestOneBit(to - from - 1);
        var path = leaf < middle ? path(leaf, from, middle) : path(leaf, middle, to);
        path.add(leaf < middle ? root(middle, to) : root(from, middle));
        return path;
    }

    @Property(tries = 200)
    void growAsTheyAreDefined(@ForAll @IntRange(min = 1, max = 600) int size) {
        var tree = new GrowingTree();
        for (int i = 0; i < size; i++) {
            tree.add(leaf(i));
        }
        assertThat(tree.root()).isEqualTo(root(0, size));
        var again = new GrowingTree(size, tree.peaks());
        again.add(leaf(size));
        tree.add(leaf(size));
        assertThat(again.root()).isEqualTo(tree.root());
        assertThat(again.size()).isEqualTo(size + 1);
    }

    @Property(tries = 300)
    void proveWhatStandsInThem(@ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(max = 299) int any) {
        int leaf = any % size;
        var proof = new InclusionProof(leaf, path(leaf, 0, size));
        var root = root(0, size);
        assertThat(proof.shows(leaf(leaf), size, root)).isTrue();
        assertThat(proof.shows(leaf(leaf + 1), size, root)).as("another leaf").isFalse();
        assertThat(proof.shows(leaf(leaf), size, leaf(leaf).with(root)))
                .as("another root")
                .isFalse();
        for (long other : new long[] {-1, leaf - 1L, leaf + 1L, size}) {
            assertThat(new InclusionProof(other, proof.path()).shows(leaf(leaf), size, root))
                    .as("at another place")
                    .isFalse();
        }
        for (int i = 0; i < proof.path().size(); i++) {
            var bytes = proof.path().get(i).bytes();
            bytes[i % Hash.LENGTH] ^= 1;
            var path = new ArrayList<>(proof.path());
            path.set(i, Hash.of(bytes));
            assertThat(new InclusionProof(leaf, path).shows(leaf(leaf), size, root))
                    .as("by another way")
                    .isFalse();
        }
        var longer = new ArrayList<>(proof.path());
        longer.add(root);
        assertThat(new InclusionProof(leaf, longer).shows(leaf(leaf), size, root))
                .isFalse();
    }
}
