package no.mandat.workflow.export;

import static no.mandat.workflow.export.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.mandat.workflow.export.ExportBlock.Box;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportBlock.Table;
import no.mandat.workflow.export.ExportBlock.Table.Align;
import no.mandat.workflow.export.ExportBlock.Table.Cell;
import no.mandat.workflow.export.Inline.Link;
import no.mandat.workflow.export.Inline.Words;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfExportTest {

    @ParameterizedTest
    @ValueSource(strings = {"nb-NO", "nn-NO", "en-GB"})
    void keepsBothStandardsWhateverTheDocumentHolds(String language) {
        assertThat(Conformance.faults(pdf(Samples.everything(Locale.forLanguageTag(language)))))
                .isEmpty();
    }

    @Test
    void keepsThemWithNothingInIt() {
        assertThat(Conformance.faults(pdf(Samples.of()))).isEmpty();
    }

    @Test
    void keepsThemOverSixtyPagesInGoodTime() throws IOException {
        pdf(Samples.of());
        long begun = System.nanoTime();
        var pdf = pdf(Samples.sixtyPages());
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        try (var document = Loader.loadPDF(pdf)) {
            System.out.printf("PDF · %d pages · %d ms%n", document.getNumberOfPages(), taken.toMillis());
            assertThat(document.getNumberOfPages()).isBetween(50, 75);
        }
        assertThat(taken).isLessThan(Duration.ofMinutes(1));
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void goesOnWithALongRowOnTheNextPage() throws IOException {
        var head = List.of(new Cell(Align.LEFT, words("Punkt")), new Cell(Align.LEFT, words("Svar")));
        var rows = IntStream.range(0, 4)
                .mapToObj(row -> List.of(
                        new Cell(Align.LEFT, words("Punkt " + row)),
                        new Cell(
                                Align.LEFT, words("Avsnitt om bjelker som er prøvd før de brukes igjen. ".repeat(45)))))
                .toList();
        var pdf = pdf(Samples.of(new Table("", head, rows)));
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document))
                    .as("the second row begins where the first leaves room")
                    .containsPattern("Punkt\\s+0")
                    .containsPattern("Punkt\\s+1");
        }
    }

    @Test
    void leavesNoLabelAloneAtTheFootOfAPage() throws IOException {
        for (int lines = 20; lines < 60; lines++) {
            var blocks = new ArrayList<ExportBlock>();
            for (int line = 0; line < lines; line++) {
                blocks.add(Paragraph.of(words("Linje")));
            }
            blocks.add(new Paragraph(Paragraph.Kind.LABEL, "", words("Begrunnelse")));
            blocks.add(Paragraph.of(words("Fordi det er slik.")));
            try (var document = Loader.loadPDF(pdf(Samples.of(blocks.toArray(ExportBlock[]::new))))) {
                var page = new PDFTextStripper();
                for (int number = 1; number <= document.getNumberOfPages(); number++) {
                    page.setStartPage(number);
                    page.setEndPage(number);
                    var text = page.getText(document);
                    assertThat(text.contains("Begrunnelse")).isEqualTo(text.contains("Fordi"));
                }
            }
        }
    }

    @Test
    void endsWithNoPageWithoutWords() throws IOException {
        var head = List.of(new Cell(Align.LEFT, words("Punkt")), new Cell(Align.LEFT, words("Svar")));
        var row = List.of(new Cell(Align.LEFT, words("Ett")), new Cell(Align.LEFT, words("To")));
        var table = new Table("", head, List.of(row));
        List<List<ExportBlock>> ends = List.of(
                List.of(Paragraph.of(words("Slutt."))),
                List.of(new Item(1, "", words("Ett")), new Item(1, "", words("Slutt."))),
                List.of(new Box(Box.Look.ASIDE, 2, words("Ramme"), List.of(Paragraph.of(words("Slutt."))))),
                List.of(table));
        for (var end : ends) {
            for (int lines = 12; lines < 24; lines++) {
                var blocks = new ArrayList<ExportBlock>();
                IntStream.range(0, 20 + lines / 3).forEach(line -> blocks.add(Paragraph.of(words("Linje"))));
                blocks.add(Paragraph.of(words("Linje ".repeat(1 + 15 * (lines % 3)))));
                blocks.addAll(end);
                try (var document = Loader.loadPDF(pdf(Samples.of(blocks.toArray(ExportBlock[]::new))))) {
                    int last = document.getNumberOfPages();
                    var page = new PDFTextStripper();
                    page.setStartPage(last);
                    page.setEndPage(last);
                    assertThat(page.getText(document).lines().filter(line -> !line.isBlank()))
                            .as("%s after %d lines", end.getLast().getClass().getSimpleName(), lines)
                            .hasSizeGreaterThan(2);
                }
            }
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (var document = Loader.loadPDF(pdf(Samples.everything(Samples.NB)))) {
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Ekspertutvalg om kritiske råvarer");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nb");
            assertThat(names(document.getDocumentCatalog().getDocumentOutline()))
                    .contains("1 Bakgrunn og formål", "1.3 Sammensetning", "Vedlegg 2 Medlemmer");
            assertThat(text(document))
                    .contains(
                            "Næringsdepartementet",
                            "Fastsatt 3. mars 2026",
                            "1.1 ",
                            "a) ",
                            Samples.LETTERS.substring(0, 7))
                    .contains("Versjon 2 · fingeravtrykk 3f2a9c01", "3 av ", "Innhold");
        }
    }

    @Test
    void speaksItsLanguage() throws IOException {
        try (var document = Loader.loadPDF(pdf(Samples.everything(Locale.of("nn", "NO"))))) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nn");
            assertThat(text(document)).contains("Innhald");
        }
    }

    @Test
    void tellsOfEachPictureWhatItShows() throws IOException {
        var picture = Samples.picture("png");
        var document = Samples.of(
                new Picture(picture, "Et kart", "Figur 1"),
                new Picture(picture, "", "Figur 2"),
                new Picture(picture, "", ""));
        try (var pdf = Loader.loadPDF(pdf(document))) {
            assertThat(elements(pdf, "Figure").stream().map(PDStructureElement::getAlternateDescription))
                    .containsExactly("Et kart", "Figur 2", "Bilde");
        }
    }

    @Test
    void readsAFootnoteWhereItsMarkStands() throws IOException {
        try (var document = Loader.loadPDF(pdf(Samples.everything(Samples.NB)))) {
            var notes = elements(document, "Note");
            assertThat(notes).hasSize(2);
            assertThat(notes.stream().map(PDStructureElement::getElementIdentifier))
                    .containsExactly("note-1", "note-2");
            assertThat(notes).allSatisfy(note -> assertThat(elements((PDStructureNode) note.getParent(), "Link"))
                    .isNotEmpty());
            assertThat(elements(document, "Sect")).isEmpty();
        }
    }

    @Test
    void hearsTheLabelsOfItemsAndTheHeadsOfTables() throws IOException {
        var items = Samples.of(
                new Item(1, "a)", words("en")), new Item(1, "b)", words("to")), new Item(1, "", words("tre")));
        try (var document = Loader.loadPDF(pdf(items))) {
            assertThat(elements(document, "Lbl")).hasSize(3);
            assertThat(elements(document, "LI")).hasSize(3);
        }
        try (var document = Loader.loadPDF(pdf(Samples.everything(Samples.NB)))) {
            assertThat(elements(document, "TH")).hasSize(3 + 5 + 12);
            assertThat(elements(document, "TOCI")).hasSize(7);
        }
    }

    @Test
    void saysWhereAllOfItIsFoundThatIsTooMuch() throws IOException {
        var items = IntStream.rangeClosed(1, 11_000)
                .mapToObj(i -> new Item(1, i + ".", words("Punkt")))
                .toArray(ExportBlock[]::new);
        var pdf = pdf(Samples.of(items));
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("for omfattende").doesNotContain("Punkt");
        }
    }

    @Test
    void goesOnWithALongListAndKeepsItsNumbers() throws IOException {
        var items = IntStream.rangeClosed(1, 1_100)
                .mapToObj(i -> new Item(1, i + ".", words("Punkt")))
                .toArray(ExportBlock[]::new);
        var pdf = pdf(Samples.of(items));
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(elements(document, "L")).hasSize(3);
            assertThat(elements(document, "LI")).hasSize(1_100);
            assertThat(text(document)).contains("501. Punkt", "1100. Punkt");
        }
    }

    @Test
    void hearsTheHeadingOfABoxAndWhatStandsInIt() throws IOException {
        var pdf = pdf(Samples.withNote(new Heading(1, "1", words("Kapittel")), Samples.box()));
        assertThat(Conformance.faults(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(elements(document, "H2")).hasSize(1);
            assertThat(elements(document, "H3")).hasSize(1);
            assertThat(names(document.getDocumentCatalog().getDocumentOutline()))
                    .containsExactly("1 Kapittel", "Anbefaling 5.1", "Dissens fra Ada");
            assertThat(text(document))
                    .containsSubsequence("Anbefaling 5.1", "et punkt", "b) et til", "Dissens fra Ada");
        }
    }

    @Test
    void leadsWhereItsLinksLead() throws IOException {
        try (var document = Loader.loadPDF(pdf(Samples.everything(Samples.NB)))) {
            List<String> addresses = new ArrayList<>();
            for (var page : document.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI away) {
                        addresses.add(away.getURI());
                    }
                }
            }
            assertThat(addresses)
                    .containsExactlyInAnyOrder(
                            "https://example.org/rapport?a=1&b=2", "mailto:post@example.org", "https://example.org");
        }
    }

    @Test
    void bearsAllItsFonts() throws IOException {
        try (var document = Loader.loadPDF(pdf(Samples.everything(Samples.NB)))) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void takesNothingForMarkupAndFetchesNothing(@TempDir Path folder) throws IOException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        server.start();
        try {
            var secret = Files.writeString(folder.resolve("secret.txt"), "hemmelig");
            var address =
                    "http://127.0.0.1:%d/x.png".formatted(server.getAddress().getPort());
            var typed =
                    "<script>alert(1)</script> <img src=\"%s\"/> <img src=\"%s\"/> <style>@import url(%1$s);</style>"
                            .formatted(address, secret.toUri());
            var pdf = pdf(new ExportDocument(
                    new ExportFacts(
                            typed,
                            "\"; } } body, p { background: url(" + address + ") } @page x { @top-left { content: \"",
                            typed,
                            typed,
                            List.of(typed),
                            "</style>" + typed,
                            "x",
                            Samples.facts(Samples.NB).date(),
                            Samples.NB),
                    List.of(
                            new Heading(1, typed, words(typed)),
                            Paragraph.of(List.of(Words.plain(typed), new Link(address, List.of(Words.plain("lenke"))))),
                            new Picture(Samples.picture("png"), typed, typed)),
                    List.of()));
            assertThat(asked).hasValue(0);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(text(document).replaceAll("\\s", ""))
                        .contains("<script>alert(1)</script>", "</style>")
                        .doesNotContain("hemmelig");
            }
            assertThat(Conformance.faults(pdf)).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    private static byte[] pdf(ExportDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            PdfExport.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    private static List<String> names(PDOutlineNode outline) {
        List<String> names = new ArrayList<>();
        outline.children().forEach(item -> {
            names.add(item.getTitle());
            names.addAll(names(item));
        });
        return names;
    }

    private static List<PDStructureElement> elements(PDDocument document, String type) {
        return elements(document.getDocumentCatalog().getStructureTreeRoot(), type);
    }

    private static List<PDStructureElement> elements(PDStructureNode node, String type) {
        List<PDStructureElement> found = new ArrayList<>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals(type)) {
                    found.add(element);
                }
                found.addAll(elements(element, type));
            }
        }
        return found;
    }
}
