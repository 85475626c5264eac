package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {

    /** Those of the tests of Certificate Transparency's own log, github.com/google/certificate-transparency. */
    static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void haveTheRootsOfOthersTrees() {
        var tree = new GrowingTree();
        assertThat(tree.root()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        List<String> roots = new ArrayList<>();
        for (var leaf : LEAVES) {
            tree.add(Hash.ofLeaf(HexFormat.of().parseHex(leaf)));
            roots.add(tree.root().toString());
        }
        assertThat(roots).isEqualTo(ROOTS);
    }

    private static Hash leaf(int i) {
        return Hash.ofLeaf(new byte[] {(byte) i, (byte) (i >> 8)});
    }

    @Test
    void haveAPeakForEachBitOfTheirSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GrowingTree(2, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new GrowingTree(-1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
    }

    @Test
    void areToldApartByTheirBytes() {
        var hash = leaf(1);
        assertThat(hash).isEqualTo(Hash.of(hash.bytes())).hasSameHashCodeAs(Hash.of(hash.bytes()));
        assertThat(hash).isNotEqualTo(leaf(2)).isNotEqualTo("");
        Arrays.fill(hash.bytes(), (byte) 0);
        assertThat(hash).as("nobody writes into it").isEqualTo(leaf(1));
    }
}
