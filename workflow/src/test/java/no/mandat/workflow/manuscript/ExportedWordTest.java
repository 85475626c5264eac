package no.mandat.workflow.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import no.mandat.workflow.export.Samples;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.manuscript.Block.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Mandat writes as Word, it reads as it was. */
class ExportedWordTest {

    @TempDir
    private Path folder;

    private Manuscript manuscript;

    @BeforeEach
    void readsWhatWasWritten() throws IOException, XMLStreamException {
        var file = folder.resolve("mandat.docx");
        try (var out = Files.newOutputStream(file)) {
            WordExport.write(Samples.everything(Samples.NB), out);
        }
        manuscript = WordManuscript.read(file);
    }

    @Test
    void itsTitleComesFirst() {
        assertThat(manuscript.blocks().getFirst().kind()).isEqualTo(Kind.TITLE);
        assertThat(manuscript.blocks().getFirst().text()).startsWith("Ekspertutvalg");
    }

    @Test
    void headingsHaveTheirLevelsAndNumbers() {
        assertThat(blocks(Kind.HEADING))
                .extracting(Block::level, Block::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "1"),
                        org.assertj.core.groups.Tuple.tuple(2, "1.3"),
                        org.assertj.core.groups.Tuple.tuple(3, "1.3.1.1"),
                        org.assertj.core.groups.Tuple.tuple(2, ""),
                        org.assertj.core.groups.Tuple.tuple(3, ""),
                        org.assertj.core.groups.Tuple.tuple(1, "2"),
                        org.assertj.core.groups.Tuple.tuple(1, "Vedlegg 2"));
    }

    @Test
    void itemsHaveTheirLabels() {
        assertThat(blocks(Kind.ITEM))
                .extracting(Block::label)
                .containsExactly("1.1", "1.2", "a)", "b)", "c)", "–", "i.", "–", "–", "b)", "V2.1", "1.", "2.");
    }

    @Test
    void emphasisLinksAndFootnotesAreThere() {
        assertThat(blocks(Kind.ITEM).getFirst().text())
                .contains("**viktig**", "*ganske*", "[rapporten](https://example.org/rapport?a=1&b=2)", "[^1]");
        assertThat(manuscript.notes()).hasSize(2);
        assertThat(manuscript.notes().get("1")).contains("[lenke](https://example.org)");
    }

    @Test
    void tablesAndPicturesAreThere() {
        assertThat(blocks(Kind.TABLE)).hasSize(3);
        assertThat(blocks(Kind.TABLE).getFirst().text()).startsWith("| Kolonne 0 | Kolonne 1 | Kolonne 2 |");
        assertThat(blocks(Kind.PICTURE))
                .extracting(Block::text)
                .containsExactly(
                        "Et kart over forekomster", "Figur 2: Uten alternativ tekst", "Bilde", "Et bilde i ramme");
    }

    private List<Block> blocks(Kind kind) {
        return manuscript.blocks().stream()
                .filter(block -> block.kind() == kind)
                .toList();
    }
}
