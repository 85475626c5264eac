package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A tree in tiles is the one that grew. */
class TiledTreeLawsTest {

    /** More than a tile of the third level begins with. */
    private static final int MOST = 66_000;

    private static final List<List<Hash>> LEVELS = levels();

    private static List<List<Hash>> levels() {
        List<List<Hash>> levels = new ArrayList<>();
        List<Hash> level = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            level.add(Hash.ofLeaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}));
        }
        while (!level.isEmpty()) {
            levels.add(level);
            List<Hash> above = new ArrayList<>();
            for (int i = 0; i + TiledTree.WIDTH <= level.size(); i += TiledTree.WIDTH) {
                var tile = new GrowingTree();
                level.subList(i, i + TiledTree.WIDTH).forEach(tile::add);
                above.add(tile.root());
            }
            level = above;
        }
        return levels;
    }

    private static List<Hash> read(int level, long index, int width) {
        int from = (int) index * TiledTree.WIDTH;
        return LEVELS.get(level).subList(from, from + width);
    }

    private static GrowingTree grown(int size) {
        var tree = new GrowingTree();
        LEVELS.getFirst().subList(0, size).forEach(tree::add);
        return tree;
    }

    @Property(tries = 60)
    void haveTheSameRootAndPeaks(@ForAll @IntRange(max = MOST) int size) {
        var tree = new TiledTree<RuntimeException>(size, TiledTreeLawsTest::read);
        assertThat(tree.root()).isEqualTo(grown(size).root());
        assertThat(tree.peaks()).isEqualTo(grown(size).peaks());
    }

    @Property(tries = 200)
    void proveWhatStandsInThem(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST - 1) int any) {
        int leaf = any % size;
        var tree = new TiledTree<RuntimeException>(size, TiledTreeLawsTest::read);
        var proof = tree.proof(leaf);
        assertThat(proof.index()).isEqualTo(leaf);
        assertThat(proof.shows(LEVELS.getFirst().get(leaf), size, tree.root())).isTrue();
        assertThatThrownBy(() -> tree.proof(size)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void haveTilesAsWideAsTheyAreLong(
            @ForAll @IntRange(max = MOST) int size,
            @ForAll @IntRange(max = 3) int level,
            @ForAll @IntRange(max = 300) int index) {
        int hashes = size;
        for (int i = 0; i < level; i++) {
            hashes /= TiledTree.WIDTH;
        }
        assertThat(TiledTree.width(size, level, index))
                .isEqualTo(Math.max(0, Math.min(TiledTree.WIDTH, hashes - index * TiledTree.WIDTH)));
        assertThat(TiledTree.width(Long.MAX_VALUE, 9, Long.MAX_VALUE)).isZero();
        assertThat(TiledTree.width(size, 8, 0)).isZero();
    }
}
