package no.mandat.verify;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tiles of a tree, by where they are published. */
final class PublishedTiles {

    private PublishedTiles() {}

    /** Of all levels, the lowest first. */
    static Map<String, byte[]> of(List<Hash> leaves) {
        Map<String, byte[]> tiles = new LinkedHashMap<>();
        List<Hash> row = leaves;
        for (int level = 0; !row.isEmpty(); level++) {
            List<Hash> above = new ArrayList<>();
            for (int i = 0; i < row.size(); i += TiledTree.WIDTH) {
                var tile = row.subList(i, Math.min(i + TiledTree.WIDTH, row.size()));
                var bytes = new ByteArrayOutputStream();
                tile.forEach(hash -> bytes.writeBytes(hash.bytes()));
                tiles.put(TilePath.of(level, i / TiledTree.WIDTH, tile.size()), bytes.toByteArray());
                if (tile.size() == TiledTree.WIDTH) {
                    var full = new GrowingTree();
                    tile.forEach(full::add);
                    above.add(full.root());
                }
            }
            row = above;
        }
        return tiles;
    }
}
