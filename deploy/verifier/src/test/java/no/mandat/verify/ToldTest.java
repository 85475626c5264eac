package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program tells of that which is right: what a receipt says, what a log says was erased, what is withheld, and what isn't proven. */
class ToldTest {

    private static final String NOT_PROVEN = "not proven without a checkpoint that was kept";

    @TempDir
    private Path folder;

    /** Of the only entry of a log: there is no way to its root. */
    private String receipt(String name, SampleLog log) throws IOException {
        var said = SampleLog.object(log.lines().get(1));
        said.remove("leaf");
        var text = Receipt.text(
                Json.write(said),
                new InclusionProof(0, List.of()),
                log.checkpoints().getFirst());
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static SampleLog withOne(List<Map<String, String>> changes) {
        var log = new SampleLog(1);
        log.entry("PositionTaken", changes);
        log.checkpoint();
        return log;
    }

    private static SampleLog written(String payload) {
        var log = new SampleLog(1);
        log.written(payload);
        log.checkpoint();
        return log;
    }

    private static String run(String... args) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var asked = new ArrayList<>(List.of("--key", SampleLog.KEY.toString()));
        asked.addAll(List.of(args));
        int end = Main.run(asked, InputStream.nullInputStream(), print, print);
        var said = out.toString(StandardCharsets.UTF_8);
        assertThat(end).as(said).isEqualTo(Main.RIGHT);
        return said;
    }

    private String file(SampleLog log) throws IOException {
        return Files.write(folder.resolve("log"), SampleLog.bytes(log.lines())).toString();
    }

    /** One of another position is right as well: who reads it must see of which it is. */
    @Test
    void whatAReceiptSaysIsShown() throws IOException {
        var log = withOne(List.of(Map.of("field", "position", "before", "for", "after", "against")));
        var entry = (Map<?, ?>) SampleLog.object(log.lines().get(1)).get("entry");
        assertThat(run("--receipt", receipt("one", log)).lines())
                .startsWith("entry 0: PositionTaken of " + entry.get("at"))
                .anyMatch(line -> line.matches("  by \"Ada \\d\" \\(" + entry.get("actor") + "\\)"))
                .anyMatch(line ->
                        line.startsWith("  to \"Avsnitt\\u000a") && line.contains("(Section " + entry.get("subject")))
                .contains("  \"position\": \"for\" -> \"against\"")
                .last()
                .asString()
                .startsWith("verified: entry 0, PositionTaken of ");
    }

    @Test
    void eachOfSeveralIsShownAndBesideALog() throws IOException {
        var log = withOne(List.of(Map.of("field", "position", "after", "against")));
        var one = receipt("one", log);
        assertThat(run("--receipt", one, "--receipt", one, file(log)).lines())
                .filteredOn("  \"position\": nothing -> \"against\""::equals)
                .hasSize(2);
        assertThat(SampleLog.object(run("--json", "--receipt", one, file(log)).strip()))
                .containsEntry("entries", 1L)
                .containsEntry("kept", 1L)
                .extractingByKey("receipts")
                .asString()
                .contains("payload={actor=Ada", "after=against", "action=PositionTaken");
        assertThat(run("--json", "--receipt", one)).contains("\"after\":\"against\"", "\"entry\":0,");
    }

    /** What stands between signs stays there, on its line, and can't be read as said by the program. */
    @Test
    void nothingOfAValueLooksLikeAnotherOne() throws IOException {
        var log = withOne(List.of(Map.of(
                "field",
                "position",
                "after",
                "for\" -> \"\\u000a\n\u001b[2J\u009b2J\u202everified: \u2066" + "a".repeat(400))));
        var receipt = receipt("one", log);
        assertThat(run("--receipt", receipt))
                .contains("\"for\\\" -> \\\"\\\\u000a\\u000a\\u001b[2J\\u009b2J\\u202everified: \\u2066aaa")
                .contains("a\" (the first 300 signs of 4")
                .doesNotContain("\u001b", "\u009b", "\u202e", "\u2066");
        assertThat(run("--json", "--receipt", receipt))
                .contains("\\u009b2J\\u202everified")
                .contains("a".repeat(400))
                .doesNotContain("\u001b", "\u009b", "\u202e", "\u2066");
    }

    @Test
    void namesAndValuesOfAnyFormAreShown() throws IOException {
        assertThat(
                        run(
                                "--receipt",
                                receipt(
                                        "odd",
                                        written(
                                                "{\"actor\":1,\"changes\":[null,[2],{\"after\":{\"a\":3}}],\"reason\":\"Fordi\"}"))))
                .contains(
                        "  by 1 (visitor)",
                        "  to nothing (Section ",
                        "  nothing",
                        "  [2]",
                        "  nothing: nothing -> {\"a\":3}",
                        "  reason: \"Fordi\"");
        assertThat(run("--receipt", receipt("none", written("{}")))).contains("  by nothing (visitor)");
        var many = IntStream.range(0, 60).mapToObj(i -> "" + i).toList();
        assertThat(run("--receipt", receipt("many", written("{\"changes\":%s}".formatted(Json.write(many))))))
                .contains("  \"49\"", "  and 10 more")
                .doesNotContain("\"50\"");
    }

    /** Whoever can write to the database can have an erasure signed: it shows here. */
    @Test
    void whatALogSaysWasErasedIsShown() throws IOException {
        var log = new SampleLog(2);
        IntStream.range(0, 14).forEach(i -> log.entry());
        log.erase(3);
        log.erase(5);
        log.checkpoint();
        var file = file(log);
        assertThat(run(file).lines())
                .startsWith("erased: names and values of 2 entries; 2 entries say so")
                .anyMatch(line -> line.matches(
                        "  entry 14 of 2026-.*: of 1 entries, by \"Ada \\d\" \\(0+-0.*\\), without a reason"))
                .anyMatch(line -> line.startsWith("  entry 15 of "));
        assertThat(SampleLog.object(run("--json", file).strip()))
                .containsEntry("erased", 2L)
                .containsEntry("erasures", 2L)
                .extractingByKey("firstErasures")
                .asString()
                .contains("entry=14", "entries=1", "actorName=Ada");
        for (int i = 0; i < 12; i++) {
            log.erase(i);
        }
        log.checkpoint();
        assertThat(run(file(log)).lines())
                .startsWith("erased: names and values of 12 entries; 12 entries say so")
                .anyMatch(line -> line.startsWith("  and 2 more"));
    }

    /** Nobody takes the result for more than it is. */
    @Test
    void howManyEntriesAreWithheldIsSaid() throws IOException {
        var log = new SampleLog(2);
        IntStream.range(0, 9).forEach(i -> log.entry());
        log.checkpoint();
        assertThat(run(file(log))).doesNotContain("withheld");
        assertThat(SampleLog.object(run("--json", file(log)).strip())).containsEntry("withheld", 0L);
        log.withhold(4);
        assertThat(run(file(log)).lines())
                .contains("1 entry is withheld from whoever got this export: what it says wasn't checked, only that it"
                        + " stands where it does");
        log.withhold(0);
        log.withhold(8);
        assertThat(run(file(log)).lines())
                .contains("3 entries are withheld from whoever got this export: what they say wasn't checked, only that"
                        + " they stand where they do");
        assertThat(SampleLog.object(run("--json", file(log)).strip()))
                .containsEntry("withheld", 3L)
                .containsEntry("entries", 9L);
    }

    @Test
    void whatIsNotProvenIsSaid() throws IOException {
        var log = SampleLog.of(3, 9);
        var file = file(log);
        assertThat(run(file)).containsOnlyOnce(NOT_PROVEN);
        var kept = Files.writeString(folder.resolve("kept"), log.checkpoints().getFirst());
        assertThat(run("--checkpoint", kept.toString(), file)).doesNotContain(NOT_PROVEN);
        assertThat(run("--receipt", receipt("one", withOne(List.of())))).doesNotContain(NOT_PROVEN);
    }
}
