package no.mandat.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.mandat.domain.attachment.FileType;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.ExportFacts;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.mandate.MandateExport.Exported;
import no.mandat.workflow.mandate.PublicMandates;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;

class OpenDocumentsTest {

    private final List<String> asked = new ArrayList<>();
    private final OpenDocuments documents = new OpenDocuments(new Mandates());
    private final Words words = Words.in(Words.BOKMAL);

    @Test
    void isAWordDocumentWhereThatIsAskedFor() throws IOException {
        var word = documents.of(Published.usual(), "docx", words);
        assertThat(word.type()).isEqualTo(FileType.DOCX);
        assertThat(word.fileName()).isEqualTo("Mandat – Ferjer.docx");
        assertThat(word.content()).startsWith('P', 'K');
    }

    @Test
    void isDrawnOnceForEachLanguageAndVersion() throws IOException {
        var first = documents.of(Published.usual(), "docx", words);
        assertThat(documents.of(Published.usual(), "docx", words)).isSameAs(first);
        assertThat(asked).containsExactly("ferjer 2 nb");
        var ignored = documents.of(Published.usual(), "docx", Words.in(Locale.UK));
        assertThat(asked).containsExactly("ferjer 2 nb", "ferjer 2 en");
    }

    private final class Mandates extends PublicMandates {

        @Override
        public Exported document(String name, int number, Locale language) {
            asked.add("%s %d %s".formatted(name, number, language.getLanguage()));
            var facts = new ExportFacts(
                    "Kystrådet", "Mandat", "Hydrogen", "", List.of(), "", "", LocalDate.of(2026, 1, 13), language);
            var text = Paragraph.of(List.of(Inline.Words.plain("Gruppen skal måle.")));
            return new Exported("Mandat – Ferjer", new ExportDocument(facts, List.of(text), List.of()));
        }
    }
}
