package no.mandat.workflow.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedCellsTest {

    private static String written(String... cells) throws IOException {
        var out = new StringBuilder();
        SeparatedCells.in(out).row(List.of(cells));
        return out.toString();
    }

    @Test
    void beginsWithTheMarkOfUtf8AndSeparatesBySemicolons() throws IOException {
        assertThat(written("Æ", "b;c", "")).isEqualTo("\uFEFF\"Æ\";\"b;c\";\"\"\r\n");
    }

    @Test
    void doublesQuotesAndKeepsLines() throws IOException {
        assertThat(written("a \"b\"\nc")).endsWith("\"a \"\"b\"\"\nc\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+47", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void whatWouldBeAFormulaIsText(String cell) throws IOException {
        assertThat(written(cell)).endsWith("\"'" + cell + "\"\r\n");
    }
}
