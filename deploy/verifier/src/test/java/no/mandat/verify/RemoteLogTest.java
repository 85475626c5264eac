package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is public of a running installation, asked for by HTTP on loopback. */
class RemoteLogTest {

    private static final int ENTRIES = 70_000;
    private static final Instant AT = Instant.parse("2026-12-01T10:00:00Z");
    private static final List<Hash> LEAVES = leaves();

    private PublicServer server;

    @TempDir
    private Path folder;

    private static List<Hash> leaves() {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            leaves.add(Hash.ofLeaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    @BeforeEach
    void serve() throws IOException {
        server = new PublicServer();
        publish(LEAVES, AT);
    }

    @AfterEach
    void end() {
        server.close();
    }

    private static String note(List<Hash> leaves, Instant at) {
        var tree = new GrowingTree();
        leaves.forEach(tree::add);
        return SigningKey.checkpoint(List.of(SampleLog.KEY), tree.size(), tree.root(), at);
    }

    private void publish(List<Hash> leaves, Instant at) {
        server.publish(note(leaves, at), PublishedTiles.of(leaves));
    }

    private String kept(List<Hash> leaves, Instant at) throws IOException {
        var file = folder.resolve("kept-" + leaves.size() + "-" + at.getEpochSecond());
        return Files.writeString(file, note(leaves, at)).toString();
    }

    private int run(String... more) {
        return server.run(more);
    }

    @Test
    void goesOnFromWhatWasKept() throws IOException {
        var early = kept(LEAVES.subList(0, 65_537), AT.minusSeconds(9));
        var earlier = kept(LEAVES.subList(0, 3), AT.minusSeconds(99));
        assertThat(run("--checkpoint", early, "--checkpoint", earlier)).isEqualTo(Main.RIGHT);
        assertThat(server.out()).contains("70000 entries").contains("which are 2");
        assertThat(server.asked).as("a few tiles of each level").hasSizeLessThan(12);
        var saved = folder.resolve("saved");
        assertThat(run("--save", saved.toString(), "--json")).isEqualTo(Main.RIGHT);
        assertThat(saved).hasContent(note(LEAVES, AT));
        assertThat(server.out()).contains("\"entries\":70000").contains("\"ok\":true");
        assertThat(run("--checkpoint", saved.toString())).isEqualTo(Main.RIGHT);
    }

    @Test
    void whereItCannotBeKeptThatIsSaid() {
        assertThat(run("--save", folder.resolve("missing").resolve("saved").toString()))
                .isEqualTo(Main.NOT_DONE);
        assertThat(server.err()).startsWith("The log is right, and its checkpoint couldn't be kept as ");
    }

    /** Of one that was kept a witness's signatures are passed by; the log itself publishes none. */
    @Test
    void onlyWhatWasKeptMayHaveAWitnesssSignatures() throws IOException {
        var cosigned = note(LEAVES, AT) + Copies.line("witness.example", 5);
        var kept = Files.writeString(folder.resolve("cosigned"), cosigned).toString();
        assertThat(run("--checkpoint", kept)).isEqualTo(Main.RIGHT);
        assertThat(server.out()).contains("which are 1");
        server.resources.put("checkpoint", cosigned.getBytes(StandardCharsets.UTF_8));
        assertThat(run()).isEqualTo(Main.WRONG);
        assertThat(server.out()).startsWith("WRONG, checkpoint");
    }

    @Test
    void aForkIsFound() throws IOException {
        var others = new ArrayList<>(LEAVES.subList(0, 5_000));
        others.set(17, Hash.OF_NOTHING);
        assertThat(run("--checkpoint", kept(others, AT.minusSeconds(9)))).isEqualTo(Main.WRONG);
        assertThat(server.out()).startsWith("WRONG, fork, one of the entries 0 to 4999");
    }

    @Test
    void whatWasCutOrSignedBeforeIsFound() throws IOException {
        var later = kept(LEAVES, AT);
        publish(LEAVES.subList(0, 600), AT.plusSeconds(60));
        var saved = folder.resolve("saved");
        assertThat(run("--checkpoint", later, "--save", saved.toString())).isEqualTo(Main.WRONG);
        assertThat(server.out()).startsWith("WRONG, truncated, behind entry 599");
        assertThat(saved).as("only what is right is kept").doesNotExist();
        assertThat(run("--checkpoint", kept(LEAVES.subList(0, 600), AT.plus(Duration.ofHours(1)))))
                .isEqualTo(Main.WRONG);
        assertThat(server.out()).contains("early");
    }

    @Test
    void anAlteredTileIsFound() {
        var tile = server.resources.get(TilePath.of(0, 273, ENTRIES % TiledTree.WIDTH));
        tile[5] ^= 1;
        assertThat(run()).isEqualTo(Main.WRONG);
        assertThat(server.out()).startsWith("WRONG, root");
        server.resources.put(TilePath.of(0, 273, ENTRIES % TiledTree.WIDTH), new byte[31]);
        assertThat(run()).isEqualTo(Main.WRONG);
        assertThat(server.out()).startsWith("WRONG, format");
    }

    @Test
    void anotherKeyIsFound() {
        var note = new String(server.resources.get("checkpoint"), StandardCharsets.UTF_8);
        server.resources.put("checkpoint", note.replace("70000", "69999").getBytes(StandardCharsets.UTF_8));
        assertThat(run()).isEqualTo(Main.WRONG);
        assertThat(server.out()).startsWith("WRONG, checkpoint");
        server.resources.put("checkpoint", "nothing".getBytes(StandardCharsets.UTF_8));
        assertThat(run()).isEqualTo(Main.WRONG);
        assertThat(server.out()).startsWith("WRONG, format");
    }

    @Test
    void whatCannotBeReadIsNotWrong() {
        server.resources.remove(TilePath.of(2, 0, 1));
        assertThat(run()).isEqualTo(Main.NOT_DONE);
        assertThat(server.err()).contains("404", "took what was signed away");
        server.resources.put("checkpoint", new byte[100_000]);
        assertThat(run()).isEqualTo(Main.NOT_DONE);
        assertThat(run("--save")).isEqualTo(Main.NOT_DONE);
        assertThat(run("log.txt")).isEqualTo(Main.NOT_DONE);
        assertThat(run("--url", "ftp://mandat.example")).isEqualTo(Main.NOT_DONE);
        server.close();
        assertThat(run()).isEqualTo(Main.NOT_DONE);
    }

    @Test
    void tilesAreNumberedInThrees() {
        assertThat(TilePath.of(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
        assertThat(TilePath.of(3, 0, 5)).isEqualTo("tile/3/000.p/5");
        assertThat(TilePath.of(1, 1_000, 255)).isEqualTo("tile/1/x001/000.p/255");
    }
}
