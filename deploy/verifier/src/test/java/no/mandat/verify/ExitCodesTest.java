package no.mandat.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.mandat.verify.Programs.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both programs end alike: with 0 when all is right, 1 when something is wrong, 2 when it couldn't be checked. */
class ExitCodesTest {

    private static final SigningKey OTHER = other();

    @TempDir
    private static Path folder;

    /** Of another log. */
    private static SigningKey other() {
        try {
            return SigningKey.of("another.example", new byte[32]);
        } catch (WrongFormatException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    static void write() throws IOException {
        var log = SampleLog.of(3, 12);
        file("log", SampleLog.bytes(log.lines()));
        file("empty", new byte[0]);
        file("forged", SampleLog.bytes(Forgery.VALUE.of(log)));
        file("cut", SampleLog.bytes(log.lines().subList(0, 3)));
        file("kept", bytes(log.checkpoints().getFirst()));
        file("last", bytes(log.checkpoints().getLast()));
        file("fork", bytes(SampleLog.of(4, 12).checkpoints().getFirst()));
        var strange =
                SigningKey.checkpoint(List.of(SampleLog.key(66)), 1, log.tree().root(), SampleLog.BEGAN);
        file("strange", bytes(strange));
        file("pasted", bytes(log.checkpoints().getLast().strip()));
        file("windows", bytes(log.checkpoints().getLast().replace("\n", "\r\n")));
        file("latin", new byte[] {(byte) 0xe5, '\n'});
        receipts();
        file("changed", SampleLog.bytes(KeyChange.log().lines()));
    }

    private static void receipts() throws IOException {
        var log = SampleLog.of(3, 12);
        var receipt = SampleReceipts.of(log).getFirst();
        file("receipt", bytes(receipt));
        file("moved", bytes(receipt.replace("\nindex ", "\nindex 9")));
        file("foreign", bytes(SampleReceipts.of(SampleLog.of(4, 12)).getFirst()));
        file("pasted-receipt", bytes(receipt.strip()));
        file("windows-receipt", bytes(receipt.replace("\n", "\r\n")));
    }

    private static void file(String name, byte[] bytes) throws IOException {
        var unused = Files.write(folder.resolve(name), bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            # arguments                                          | ends with | fault
            --key KEY log                                        | 0 | -
            --key KEY @-                                         | 0 | -
            --json --key KEY log                                 | 0 | -
            log --key KEY                                        | 0 | -
            --key KEY --key KEY log                              | 0 | -
            --key KEY --key NEXT changed                         | 0 | -
            --key NEXT --key KEY changed                         | 1 | checkpoint
            --key OTHERS --key KEY log                           | 1 | checkpoint
            --key KEY --checkpoint kept log                      | 0 | -
            --key KEY --checkpoint last --checkpoint kept log    | 0 | -
            --key KEY --checkpoint kept --checkpoint kept log    | 0 | -
            --key KEY forged                                     | 1 | payload
            --key KEY --json forged                              | 1 | payload
            --key KEY cut                                        | 1 | unsigned
            --key KEY empty                                      | 1 | format
            --key KEY latin                                      | 1 | format
            --key KEY kept                                       | 1 | format
            --key NEXT log                                       | 1 | checkpoint
            --key KEY changed                                    | 1 | checkpoint
            --key OTHER log                                      | 1 | checkpoint
            --key KEY --key OTHER log                            | 1 | checkpoint
            --key KEY --checkpoint fork log                      | 1 | fork
            --key KEY --checkpoint strange log                   | 1 | checkpoint
            --key KEY --receipt receipt                          | 0 | -
            --key KEY --receipt receipt --receipt receipt --json | 0 | -
            --key OTHERS --key KEY --receipt receipt             | 0 | -
            --key KEY --receipt receipt log                      | 0 | -
            --key KEY --receipt receipt --checkpoint kept log    | 0 | -
            --key KEY --receipt foreign                          | 0 | -
            --key KEY --receipt foreign log                      | 1 | fork
            --key KEY --receipt receipt cut                      | 1 | unsigned
            --key KEY --receipt receipt forged                   | 1 | payload
            --key KEY --receipt receipt --receipt moved --json   | 1 | root
            --key KEY --receipt moved log                        | 1 | root
            --key KEY --receipt moved missing                    | 1 | root
            --key NEXT --receipt receipt                         | 1 | checkpoint
            --key NEXT --receipt receipt log                     | 1 | checkpoint
            --key OTHER --receipt receipt                        | 1 | checkpoint
            @                                                    | 2 | -
            log                                                  | 2 | -
            --key KEY                                            | 2 | -
            --key                                                | 2 | -
            --checkpoint kept --key                              | 2 | -
            --key none log                                       | 2 | -
            --key WRONG log                                      | 2 | -
            --key KEY missing                                    | 2 | -
            --key KEY .                                          | 2 | -
            --key KEY --checkpoint missing log                   | 2 | -
            --key KEY --checkpoint . log                         | 2 | -
            --key KEY --checkpoint log log                       | 2 | -
            --key KEY --checkpoint empty log                     | 2 | -
            --key KEY --checkpoint latin log                     | 2 | -
            --key KEY --checkpoint pasted log                    | 2 | -
            --key KEY --checkpoint windows log                   | 2 | -
            --key KEY --checkpoint                               | 2 | -
            --key KEY --receipt                                  | 2 | -
            --key KEY --receipt missing                          | 2 | -
            --key KEY --receipt missing log                      | 2 | -
            --key KEY --receipt kept                             | 2 | -
            --key KEY --receipt latin                            | 2 | -
            --key KEY --receipt empty                            | 2 | -
            --key KEY --receipt pasted-receipt                   | 2 | -
            --key KEY --receipt windows-receipt                  | 2 | -
            --key KEY --receipt receipt --checkpoint kept        | 2 | -
            --key KEY --receipt receipt missing                  | 2 | -
            --receipt receipt                                    | 2 | -
            --key KEY log kept                                   | 2 | -
            --key KEY --other log                                | 2 | -
            --key KEY --check kept log                           | 2 | -
            --help                                               | 0 | -
            -h                                                   | 0 | -
            """)
    void endsAlike(String arguments, int code, String fault) throws IOException, InterruptedException {
        var asked = Stream.of(arguments.split(" "))
                .filter(word -> !word.equals("@"))
                .map(ExitCodesTest::meant)
                .toList();
        for (var program : Programs.values()) {
            var ended = program.run(asked, folder.resolve("log"));
            assertThat(ended).as(program.name()).returns(code, Ended::code);
            assertThat(ended.out() + ended.err())
                    .isNotBlank()
                    .doesNotContain("Traceback", "at no.mandat", "Exception in thread");
            assertThat(ended.out().isEmpty()).as("said where it is looked for").isEqualTo(code == 2);
            if (arguments.contains("pasted") || arguments.contains("windows")) {
                assertThat(ended.err()).contains("Download it as a file, don't paste it");
            }
            if (fault != null) {
                assertThat(ended.out()).contains(fault);
            }
            if (arguments.contains("--json")) {
                var said = SampleLog.object(ended.out().strip());
                assertThat(said.get("ok")).isEqualTo(code == 0);
                assertThat(said.get("fault")).isEqualTo(fault);
                assertThat(said.keySet())
                        .containsAnyOf("entries", "receipts")
                        .as("what the receipts say")
                        .matches(keys -> keys.contains("receipts") == arguments.contains("--receipt"));
            }
        }
    }

    /** By itself Java ends with 1 then, as if something were wrong. */
    @Test
    void underAnOldJavaNothingIsCheckedAndThatIsSaid() throws IOException, InterruptedException {
        var ended = Programs.underAnOldJava(folder);
        assertThat(ended.code()).isEqualTo(Main.NOT_DONE);
        assertThat(ended.err()).startsWith("Nothing was checked").contains("Java 25 is needed");
        assertThat(ended.out()).isEmpty();
    }

    /** Also where something else is wrong: how much was looked at. */
    @Test
    void bothSayHowManyEntriesAreWithheld() throws IOException, InterruptedException {
        var log = new SampleLog(3);
        for (int i = 0; i < 6; i++) {
            log.entry();
        }
        log.checkpoint();
        log.withhold(0);
        log.withhold(2);
        log.withhold(5);
        file("withheld", SampleLog.bytes(log.lines()));
        file("withheld-forged", SampleLog.bytes(Forgery.WITHHELD_NOTHING.of(log)));
        for (var program : Programs.values()) {
            assertThat(said(program, 0, "withheld", "--json")).contains("\"withheld\":3");
            assertThat(said(program, 1, "withheld-forged", "--json")).contains("\"fault\":\"root\"", "\"withheld\":3");
            assertThat(said(program, 1, "changed", "--json")).contains("\"withheld\":0");
        }
        assertThat(said(Programs.FIRST, 0, "withheld")).contains("3 entries are withheld");
        assertThat(said(Programs.SECOND, 0, "withheld")).contains("'withheld': 3");
    }

    private static String said(Programs program, int code, String log, String... more)
            throws IOException, InterruptedException {
        var asked = Stream.concat(Stream.of("--key", "KEY", log), Stream.of(more))
                .map(ExitCodesTest::meant)
                .toList();
        var ended = program.run(asked, folder.resolve("log"));
        assertThat(ended).as(program.name()).returns(code, Ended::code);
        return ended.out();
    }

    private static String meant(String word) {
        return switch (word) {
            case "KEY" -> SampleLog.KEY.toString();
            case "NEXT" -> SampleLog.NEXT_KEY.toString();
            case "OTHERS" -> SampleLog.key(66).toString();
            case "OTHER" -> OTHER.toString();
            case "WRONG" -> SampleLog.KEY.toString().replace("+", "+0");
            case "@-" -> "-";
            default ->
                word.startsWith("-") || word.equals("none")
                        ? word
                        : folder.resolve(word).toString();
        };
    }
}
