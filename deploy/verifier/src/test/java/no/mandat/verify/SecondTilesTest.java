package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second verifier compares tiles with an export; the first asks for them where they are public. */
class SecondTilesTest {

    /** More than one full tile of the second level, and a few. */
    private static final int ENTRIES = TiledTree.WIDTH * TiledTree.WIDTH + 300;

    private static final int FEW = 600;

    @TempDir
    private static Path folder;

    private static Map<String, byte[]> ofFew;
    private static Map<String, byte[]> ofMany;

    @BeforeAll
    static void write() throws IOException {
        ofFew = written("few", FEW);
        ofMany = written("many", ENTRIES);
    }

    private static Map<String, byte[]> written(String name, int entries) throws IOException {
        var file = folder.resolve(name);
        BigLog.main(new String[] {Integer.toString(entries), file.toString()});
        List<Hash> leaves = new ArrayList<>();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> line.startsWith("{\"entry\"")).forEach(line -> leaves.add(leaf(line)));
        }
        assertThat(leaves).hasSize(entries);
        return PublishedTiles.of(leaves);
    }

    private static Hash leaf(String line) {
        int from = line.indexOf("\"leaf\":\"") + "\"leaf\":\"".length();
        try {
            return Base64Text.hash(line.substring(from, line.indexOf('"', from)));
        } catch (WrongFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static Programs.Ended run(String log, Map<String, byte[]> tiles) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("--json", "--key", SampleLog.KEY.toString()));
        for (var tile : tiles.entrySet()) {
            var file = Files.write(Files.createTempFile(folder, "tile", ""), tile.getValue());
            arguments.addAll(List.of("--tile", tile.getKey(), file.toString()));
        }
        arguments.add(folder.resolve(log).toString());
        return Programs.SECOND.run(arguments, folder.resolve(log));
    }

    private static byte[] altered(byte[] tile, int at) {
        var altered = tile.clone();
        altered[at] ^= 1;
        return altered;
    }

    @Test
    void allThatArePublishedAreRight() throws IOException, InterruptedException {
        assertThat(ofFew).containsOnlyKeys("tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2");
        assertThat(run("few", ofFew)).as("right").returns(0, Programs.Ended::code);
        assertThat(ofMany)
                .containsKeys("tile/0/256", "tile/0/257.p/44", "tile/1/000", "tile/1/001.p/1", "tile/2/000.p/1");
        assertThat(run("many", ofMany)).as("right").returns(0, Programs.Ended::code);
    }

    /** Their hashes are public, and what they say is nobody's. */
    @Test
    void thoseOfWithheldEntriesAreRight() throws IOException, InterruptedException {
        var lines = Files.readAllLines(folder.resolve("few"));
        long positions = lines.stream().filter(SecondTilesTest::isPosition).count();
        assertThat(positions).isPositive();
        lines.replaceAll(line -> isPosition(line) ? SampleLog.withheld(line) : line);
        var unused = Files.write(folder.resolve("withheld"), SampleLog.bytes(lines));
        var ended = run("withheld", ofFew);
        assertThat(ended).returns(0, Programs.Ended::code);
        assertThat(SampleLog.object(ended.out().strip()).get("withheld")).isEqualTo(positions);
        var altered = new LinkedHashMap<>(ofFew);
        altered.computeIfPresent("tile/0/001", (name, tile) -> altered(tile, 7));
        assertThat(run("withheld", altered).out()).contains("\"fault\":\"root\",\"from\":256,");
    }

    private static boolean isPosition(String line) {
        return line.startsWith("{\"entry\":{\"action\":\"PositionTaken\"");
    }

    /** When the log was smaller: it goes on from it. */
    @Test
    void onePublishedBeforeIsRight() throws IOException, InterruptedException {
        var before = Arrays.copyOf(ofFew.get("tile/0/002.p/88"), 7 * Hash.LENGTH);
        assertThat(run("few", Map.of("tile/0/002.p/7", before))).returns(0, Programs.Ended::code);
        var first = Arrays.copyOf(ofFew.get("tile/1/000.p/2"), Hash.LENGTH);
        assertThat(run("few", Map.of("tile/1/000.p/1", first))).returns(0, Programs.Ended::code);
    }

    @Test
    void anAlteredOneOfEachLevelIsFound() throws IOException, InterruptedException {
        expect("few", "tile/0/000", 255 * Hash.LENGTH, 255, 255);
        expect("few", "tile/0/002.p/88", 0, 512, 512);
        expect("few", "tile/0/002.p/88", 88 * Hash.LENGTH - 1, 599, 599);
        expect("few", "tile/1/000.p/2", Hash.LENGTH + 5, 256, 511);
        expect("many", "tile/2/000.p/1", 31, 0, 65_535);
    }

    private static void expect(String log, String path, int at, int from, int to)
            throws IOException, InterruptedException {
        var tiles = new LinkedHashMap<>("few".equals(log) ? ofFew : ofMany);
        tiles.computeIfPresent(path, (name, tile) -> altered(tile, at));
        var ended = run(log, tiles);
        assertThat(ended).as(path).returns(1, Programs.Ended::code);
        assertThat(ended.out()).contains("\"fault\":\"root\",\"from\":%d,".formatted(from), "\"to\":%d,".formatted(to));
    }

    /** By the first where they are public, and by the second beside an export. */
    @Test
    void anAlteredOneIsFoundByBoth() throws IOException, InterruptedException {
        var lines = Files.readAllLines(folder.resolve("few"));
        var note = (String) SampleLog.object(lines.getLast()).get("checkpoint");
        var altered = new LinkedHashMap<>(ofFew);
        altered.computeIfPresent("tile/0/002.p/88", (name, tile) -> altered(tile, 7));
        try (var server = new PublicServer()) {
            server.publish(note, ofFew);
            assertThat(server.run()).isEqualTo(Main.RIGHT);
            server.publish(note, altered);
            assertThat(server.run()).isEqualTo(Main.WRONG);
            assertThat(server.out()).startsWith("WRONG, root");
        }
        var ended = run("few", altered);
        assertThat(ended).returns(1, Programs.Ended::code);
        assertThat(ended.out()).contains("\"fault\":\"root\",\"from\":512,");
    }

    @Test
    void oneOfAnotherPlaceIsFound() throws IOException, InterruptedException {
        var ended = run("few", Map.of("tile/0/001", ofFew.get("tile/0/000")));
        assertThat(ended).returns(1, Programs.Ended::code);
        assertThat(ended.out()).contains("\"fault\":\"root\",\"from\":256,");
    }

    @Test
    void oneOfMoreEntriesThanThereAreIsFound() throws IOException, InterruptedException {
        for (var path : List.of(
                "tile/0/002.p/89", "tile/0/003.p/1", "tile/1/000.p/3", "tile/2/000.p/1", "tile/0/x001/002.p/3")) {
            int width = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
            var known = path.startsWith("tile/0/002") ? ofFew.get("tile/0/002.p/88") : ofFew.get("tile/1/000.p/2");
            var ended = run("few", Map.of(path, Arrays.copyOf(known, width * Hash.LENGTH)));
            assertThat(ended).as(path).returns(1, Programs.Ended::code);
            assertThat(ended.out()).contains("\"fault\":\"truncated\",\"from\":600,");
        }
    }

    @Test
    void whatIsNoTileIsNotChecked() throws IOException, InterruptedException {
        for (var path : List.of(
                "",
                "tile/0/0",
                "tile/0/x000/000",
                "tile/00/000",
                "tile/64/000",
                "/tile/0/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/255",
                "tile/0/000/",
                "tile/0/000\n")) {
            var ended = run("few", Map.of(path, ofFew.get("tile/0/000")));
            assertThat(ended).as(path).returns(2, Programs.Ended::code);
            assertThat(ended.err()).as(path).contains("a tile ").doesNotContain("Traceback");
        }
        var cut = Arrays.copyOf(ofFew.get("tile/0/000"), 255 * Hash.LENGTH);
        assertThat(run("few", Map.of("tile/0/000", cut))).returns(2, Programs.Ended::code);
    }
}
