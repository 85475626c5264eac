package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody wrote into the database who isn't the application: one entry doesn't hide the others. */
class PayloadContentTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} | 0", "{\"changes\":null} | 0", "{\"changes\":[null]} | 0", "{\"changes\":[null,{}]} | 1"})
    void whatIsNoChangeIsNotTold(String json, int changes) throws Exception {
        try (var jsonb = JsonbBuilder.create()) {
            assertThat(jsonb.fromJson(json, PayloadContent.class).changes()).hasSize(changes);
        }
    }

    @Test
    void aSignThatIsNoneIsWrittenAsAQuestionMark() throws IOException {
        var file = folder.resolve("history.csv");
        try (var out = Taken.into(file)) {
            out.write("a\ud800b \u00e6");
        }
        assertThat(Files.readString(file)).isEqualTo("a?b \u00e6");
    }
}
