package no.mandat.verify;

import java.util.Locale;

/** Where the tiles of a log are, by C2SP tlog-tiles: {@code tile/0/x001/x234/067}, and {@code .p/5} behind it where it isn't full. */
public final class TilePath {

    private static final int GROUP = 1_000;

    private TilePath() {}

    /**
     * That of the first hashes of a tile.
     *
     * @param level 0 for the hashes of leaves
     * @param index which tile of the level, from 0
     * @param width how many hashes, 1 to 256
     */
    public static String of(int level, long index, int width) {
        var path = "%03d".formatted(index % GROUP);
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path = String.format(Locale.ROOT, "x%03d/%s", rest % GROUP, path);
        }
        return "tile/%d/%s%s".formatted(level, path, width < TiledTree.WIDTH ? ".p/" + width : "");
    }
}
