package no.mandat.workflow.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import no.mandat.domain.mandate.ClauseTree;
import no.mandat.domain.mandate.Footnotes;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.mandate.MandateDocument;
import no.mandat.workflow.recognition.Recognition;
import no.mandat.workflow.text.MarkdownText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mandate goes out as Word and comes in again with every clause. */
class ExportedMandateTest {

    @TempDir
    private Path folder;

    @Test
    void saysTheSameWhenItComesBack() throws Exception {
        var before = WordManuscript.read(
                Path.of(Objects.requireNonNull(ExportedMandateTest.class.getResource("/manuscript/mandat.docx"))
                        .toURI()));
        var tree = tree(before);
        var file = folder.resolve("mandat.docx");
        try (var out = Files.newOutputStream(file)) {
            WordExport.write(MandateDocument.of(tree, Map.of(), facts()), out);
        }

        var after = WordManuscript.read(file);

        assertThat(texts(tree)).hasSizeGreaterThan(30);
        assertThat(texts(tree(after))).containsSequence(texts(tree));
        assertThat(after.notes().values())
                .containsExactlyElementsOf(before.notes().values());
        assertThat(Lost.wordsOfBlocks(after)).isEqualTo(after.words());
    }

    private static ClauseTree tree(Manuscript manuscript) {
        var ids = new AtomicLong();
        return Recognition.of(manuscript, () -> new UUID(0, ids.incrementAndGet()))
                .tree();
    }

    /** Heading by heading, paragraph by paragraph. */
    private static List<String> texts(ClauseTree tree) {
        return tree.clauses().stream()
                .flatMap(clause ->
                        Stream.of(clause.heading(), Footnotes.of(clause.text()).words()))
                .map(MarkdownText::plain)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static ExportFacts facts() {
        return new ExportFacts(
                "Styret",
                "Mandat",
                "Mandat for ekspertgruppe",
                "",
                List.of(),
                "",
                "",
                LocalDate.of(2026, 11, 26),
                Locale.of("nb", "NO"));
    }
}
