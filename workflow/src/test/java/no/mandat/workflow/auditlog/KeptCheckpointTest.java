package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCheckpointTest {

    @TempDir
    private Path folder;

    @Test
    void isThereWhenTheServerStartsAnew() throws IOException {
        var kept = new KeptCheckpoint(folder.resolve("mandat"));
        assertThat(kept.read()).isEmpty();
        kept.write("one\n");
        kept.write("another\n");
        assertThat(new KeptCheckpoint(folder.resolve("mandat")).read()).contains("another\n");
        try (var files = Files.list(folder.resolve("mandat"))) {
            assertThat(files).hasSize(1);
        }
    }
}
