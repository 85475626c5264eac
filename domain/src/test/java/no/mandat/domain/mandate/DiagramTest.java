package no.mandat.domain.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The diagrams in the documentation are drawn from the tables. To renew one, run with {@code -Dmandat.diagrams=write}. */
class DiagramTest {

    private static final Path DIAGRAM = Path.of("../docs/diagrams/mandate.mmd");

    @Test
    void showsTheLifeOfAMandate() throws IOException {
        var drawn = MandateLife.LIFE.diagram(MandateState.DRAFT);
        if ("write".equals(System.getProperty("mandat.diagrams"))) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, drawn);
        }
        assertThat(DIAGRAM).hasContent(drawn);
        assertThat(Files.readString(Path.of("../docs/architecture.md"))).contains(drawn);
    }
}
