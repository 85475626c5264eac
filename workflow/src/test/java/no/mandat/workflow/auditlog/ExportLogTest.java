package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says when there is nothing to export; that it exports, deploy/local/operations-test shows. */
class ExportLogTest {

    /** Nothing listens at port 1, and the driver needn't be there. */
    private static final Map<String, String> NOWHERE = Map.of(
            "MANDAT_DB_URL",
            "jdbc:mariadb://127.0.0.1:1/mandat",
            "MANDAT_DB_USER",
            "mandat_app",
            "MANDAT_DB_PASSWORD",
            "a-secret-word",
            "MANDAT_AUDIT_KEY",
            "another-secret-word");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void wantsOneThing() {
        assertThat(run(List.of(), NOWHERE)).isEqualTo(ExportLog.UNKNOWN);
        assertThat(run(List.of("one", "two"), NOWHERE)).isEqualTo(ExportLog.UNKNOWN);
        assertThat(said()).contains("a file, - or --keys");
    }

    @Test
    void leavesNothingWhereTheDatabaseDoesNotAnswer() throws IOException {
        assertThat(run(List.of(folder.resolve("log").toString()), NOWHERE)).isEqualTo(ExportLog.FAILED);
        assertThat(said()).startsWith("The database can't be read: ").doesNotContain("secret-word");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void keepsWhatWasExportedBeforeWhereNothingComesOfIt() throws IOException {
        var file = folder.resolve("log");
        Files.writeString(file, "of yesterday");
        assertThat(run(List.of(file.toString()), NOWHERE)).isEqualTo(ExportLog.FAILED);
        assertThat(file).hasContent("of yesterday");
    }

    @Test
    void namesTheSettingThatIsMissing() {
        assertThat(run(List.of("-"), Map.of("MANDAT_DB_URL", "jdbc:mariadb://127.0.0.1:1/mandat")))
                .isEqualTo(ExportLog.FAILED);
        assertThat(said()).contains("MANDAT_DB_USER isn't set");
    }

    @Test
    void writesIntoNoFolderThatIsNotThere() {
        assertThat(run(List.of(folder.resolve("none/log").toString()), NOWHERE)).isEqualTo(ExportLog.FAILED);
        assertThat(said()).contains("there is no folder");
        assertThat(run(List.of(folder.toString()), NOWHERE)).isEqualTo(ExportLog.FAILED);
        assertThat(said()).contains("is a folder");
    }

    @Test
    void aSecretMakesTheSameKeyEachTime() throws Exception {
        var key = SecretOfLog.key("mandat.example.org/audit", "a-secret-word").toString();
        assertThat(key).startsWith("mandat.example.org/audit+").doesNotContain("a-secret-word");
        assertThat(SecretOfLog.key("mandat.example.org/audit", "a-secret-word")).hasToString(key);
        assertThat(SecretOfLog.key("mandat.example.org/audit", "another").toString())
                .isNotEqualTo(key);
    }

    private int run(List<String> args, Map<String, String> environment) {
        return ExportLog.run(args, environment, out, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
