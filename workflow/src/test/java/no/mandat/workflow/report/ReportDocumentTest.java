package no.mandat.workflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.export.Conformance;
import no.mandat.workflow.export.ExportBlock;
import no.mandat.workflow.export.ExportBlock.Box;
import no.mandat.workflow.export.ExportBlock.Heading;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.Inline;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.WordExport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDocumentTest {

    private static ExportDocument document(Audience audience) {
        return ReportDocument.of(SampleReport.content("nb"), SampleReport.facts(), audience);
    }

    private static List<String> headings(List<ExportBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> switch (block) {
                    case Heading heading ->
                        Stream.of(heading.level() + " " + (heading.number() + " " + plain(heading.words())).strip());
                    case Box box ->
                        Stream.concat(
                                Stream.of(box.level() + " [" + plain(box.title()) + "]"),
                                headings(box.blocks()).stream());
                    default -> Stream.<String>empty();
                })
                .toList();
    }

    private static String plain(List<Inline> words) {
        return words.stream()
                .map(piece -> switch (piece) {
                    case Inline.Words some -> some.text();
                    case Inline.Link link -> plain(List.copyOf(link.words()));
                    case Inline.Mark mark -> "{" + mark.note() + "}";
                    case Inline.Break _ -> "/";
                })
                .reduce("", String::concat);
    }

    private static List<ExportBlock> all(List<ExportBlock> blocks) {
        List<ExportBlock> all = new ArrayList<>();
        for (var block : blocks) {
            all.add(block);
            if (block instanceof Box box) {
                all.addAll(all(box.blocks()));
            }
        }
        return all;
    }

    private static List<String> texts(ExportDocument document) {
        return all(document.blocks()).stream()
                .map(block -> switch (block) {
                    case ExportBlock.Paragraph paragraph -> plain(paragraph.words());
                    case ExportBlock.Item item -> plain(item.words());
                    default -> "";
                })
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void standsInTheOrderOfReading() {
        assertThat(headings(document(Audience.INSIDERS).blocks()))
                .containsExactly(
                        "1 Sammendrag",
                        "1 Tall",
                        "1 1 Hvorfor nå",
                        "2 Om metodene",
                        "1 2 Hva som går tapt",
                        "2 [Anbefaling 5.1]",
                        "3 [Dissens fra Tor Vikan og Liv Sandmo]",
                        "2 2.1 Det som ligger i deponier",
                        "1 3 Forhandlinger med eierne",
                        "2 [Anbefaling 5.2]",
                        "3 [Dissens fra Nils Fjelde]",
                        "2 3.1 Hemmelig del",
                        "1 4 Videre arbeid",
                        "1 Anbefalinger",
                        "2 [Anbefaling 5.3]",
                        "1 Dissenser og særmerknader",
                        "2 [Særmerknad fra Tor Vikan]",
                        "1 Svar til Styret for råvarer",
                        "2 Innvendinger fra Styret for råvarer",
                        "3 [Innvending fra Jonas Ekre]",
                        "1 Merknader",
                        "2 [Merknad fra Amir Solvang, styret]",
                        "1 Vedlegg 1 Sporbarhet");
    }

    private static final String CLOSED = "document:" + SampleReport.id(70);

    /** A report that names two documents, of which one isn't for its readers. */
    private static ReportContent naming(String language) {
        var usual = SampleReport.content(language);
        var secret = new Section(
                new SectionId(SampleReport.id(71)),
                1,
                "Kilder",
                "Se [Den *hemmelige* tittelen](%s), [den][d], <%1$s>[^1] og [studien](document:%s).\n\n[^1]: I [hemmelige](%1$s).\n\n[d]: %1$s"
                        .formatted(CLOSED, SampleReport.id(72)),
                "I [Den hemmelige tittelen](%s)".formatted(CLOSED),
                List.of(),
                Classification.of(Openness.OPEN));
        return new ReportContent(
                usual.kind(),
                usual.number(),
                usual.title(),
                language,
                "",
                List.of(secret),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static ReportFacts closing(Set<String> closed) {
        var facts = SampleReport.facts();
        var names = facts.names();
        return new ReportFacts(
                facts.group(),
                facts.receiver(),
                facts.mandate(),
                facts.standing(),
                new ReportFacts.Names(names.clauses(), names.points(), Map.of(), names.figures(), closed),
                facts.pictures(),
                List.of(),
                List.of(),
                facts.zone());
    }

    @ParameterizedTest
    @CsvSource({
        "nb, et dokument som ikke er offentlig",
        "nn, eit dokument som ikkje er offentleg",
        "en, a document that is not public"
    })
    void callsADocumentThatIsNotForItsReadersByNoNameOfItsText(String language, String instead) {
        var document = ReportDocument.of(naming(language), closing(Set.of(CLOSED)), Audience.EVERYBODY);
        assertThat(String.join("\n", texts(document)))
                .contains("Se %s, %1$s, %1$s".formatted(instead), "og studien")
                .doesNotContainIgnoringCase("hemmelig")
                .doesNotContain("document:");
        assertThat(document.notes().toString()).contains(instead).doesNotContain("hemmelig");
        assertThat(ReportSlides.of(naming(language), closing(Set.of(CLOSED)), Audience.EVERYBODY)
                        .toString())
                .contains(instead)
                .doesNotContain("hemmelig");
    }

    @Test
    void whoeverMayReadADocumentReadsWhatTheTextCallsIt() {
        var document = ReportDocument.of(naming("nb"), closing(Set.of()), Audience.INSIDERS);
        assertThat(String.join("\n", texts(document))).contains("Den hemmelige tittelen");
    }

    @ParameterizedTest
    @CsvSource({
        "'[Den hemmelige tittelen](%s)', Se Den hemmelige tittelen.",
        "'[«Den hemmelige tittelen»](%s)', Se «Den hemmelige tittelen».",
        "'[studien](%s)', Se studien («Den hemmelige tittelen»).",
        "<%s>, Se «Den hemmelige tittelen»."
    })
    void callsADocumentByItsNameOnce(String reference, String shown) {
        var facts = SampleReport.facts();
        var names = facts.names();
        var named = new ReportFacts(
                facts.group(),
                facts.receiver(),
                facts.mandate(),
                facts.standing(),
                new ReportFacts.Names(
                        names.clauses(),
                        names.points(),
                        Map.of(CLOSED, "«Den hemmelige tittelen»"),
                        names.figures(),
                        Set.of()),
                facts.pictures(),
                List.of(),
                List.of(),
                facts.zone());
        var content = of(section("Kilder", Openness.OPEN, "Se " + reference.formatted(CLOSED) + "."));
        assertThat(texts(ReportDocument.of(content, named, Audience.INSIDERS))).contains(shown);
    }

    @Test
    void leavesOutWhatIsNotForEverybodyAndSaysByWhichLaw() {
        var document = document(Audience.EVERYBODY);
        assertThat(headings(document.blocks()))
                .contains("1 3 Utelatt", "2 3.1 Utelatt", "1 4 Videre arbeid", "2 [Anbefaling 5.3]")
                .doesNotContain("2 [Anbefaling 5.2]");
        assertThat(texts(document)).contains("Dette er unntatt offentlighet etter offentleglova § 23.");
        assertThat(document.facts().lines()).anyMatch(line -> line.contains("utelatt"));
        assertThat(read(document))
                .contains("Registeret")
                .doesNotContainIgnoringCase("hemmelig")
                .doesNotContain("Forhandlinger", "Nils Fjelde");
        assertThat(read(document(Audience.INSIDERS)))
                .contains("Hemmelig tekst.", "Forhandlinger", "Hemmelig anbefaling.");
    }

    @Test
    void saysOfWhatIsInternalNoLaw() {
        var document = ReportDocument.of(
                of(
                        section("Internt", Openness.INTERNAL, "Bare for oss."),
                        section("Åpent", Openness.OPEN, "For alle.")),
                SampleReport.facts(),
                Audience.EVERYBODY);
        assertThat(texts(document)).containsSubsequence("Dette er internt og ikke for alle.", "For alle.");
        assertThat(read(document)).doesNotContain("Bare for oss");
    }

    @Test
    void tellsOfARecommendationWhatItRestsOn() {
        assertThat(texts(document(Audience.EVERYBODY)))
                .containsSubsequence(
                        "Nye og utvidede anlegg bør melde inn til et åpent register hvilke metaller biproduktene inneholder.",
                        "Rettet til: Miljømyndighetene",
                        "Svarer på punkt: 4.1",
                        "Grunnlag: bygger på ett innspill: innspill 2026-0031",
                        "Begrunnelse",
                        "Den som eier anlegget, har sjelden grunn til å sortere.",
                        "Registeret bør også omfatte gamle deponier.",
                        "Signert: Tor Vikan (28. sep. 2026) og Liv Sandmo (28. sep. 2026)");
    }

    @Test
    void numbersFootnotesThroughTheWholeAndCallsWhatItRefersToByItsNumber() {
        var document = document(Audience.EVERYBODY);
        assertThat(document.notes().stream().map(ReportDocumentTest::plain))
                .containsExactly("Se rapporten fra 2024.", "Fra 2019 og 2023.", "En fotnote til.");
        assertThat(texts(document))
                .anyMatch(text -> text.endsWith("full skala.{0}"))
                .contains("De er to{1}.", "Så{2}")
                .contains("Se anbefaling 5.1 og innspillet (innspill 2026-0031).")
                .contains("Gruppen holder fast ved teksten. Se kapitlet (avsnitt 2).");
    }

    @Test
    void losesNoFootnote() {
        var text =
                "Ord[^1] og [^ukjent].\n\n[^1]: En, som viser til en annen[^2].\n[^2]: Den andre.\n[^3]: Ingen viser til den.";
        var document =
                ReportDocument.of(of(section("Noter", Openness.OPEN, text)), SampleReport.facts(), Audience.EVERYBODY);
        assertThat(document.notes().stream().map(ReportDocumentTest::plain))
                .containsExactly("En, som viser til en annen. Den andre.", "Ingen viser til den.");
        assertThat(texts(document)).containsSubsequence("Ord{0} og [^ukjent].", "{1}");
        assertThat(Conformance.faults(pdf(document))).isEmpty();
    }

    @Test
    void showsItsPicturesAndSaysWhatIsMissing() {
        var missing = "![Noe annet](picture:00000000-0000-0000-0000-00000000ffff)";
        var document = ReportDocument.of(
                of(section("Bilder", Openness.OPEN, "![Et kart](picture:" + SampleReport.PICTURE + ")\n\n" + missing)),
                SampleReport.facts(),
                Audience.EVERYBODY);
        assertThat(document.blocks())
                .filteredOn(Picture.class::isInstance)
                .singleElement()
                .satisfies(block -> assertThat(((Picture) block).alternative()).isEqualTo("Et kart"))
                .satisfies(block -> assertThat(((Picture) block).caption()).isEqualTo("Figur 1"));
        assertThat(texts(document)).contains("[Noe annet]");
    }

    @Test
    void writesOfAPictureInACellWhatItShowsAndWhatStandsBelowIt() {
        var picture = "(picture:" + SampleReport.PICTURE;
        var table = "|Sted|Kart|\n|---|---|\n|Odda|![Et kart]%s \"Fra 2024\")|\n|Mo|![Et til]%s)|\n|Ana|![]%s)|"
                .formatted(picture, picture, picture);
        var document = ReportDocument.of(
                of(section("Steder", Openness.OPEN, table)), SampleReport.facts(), Audience.EVERYBODY);
        assertThat(read(document)).contains("Odda\t[Et kart] Fra 2024", "Mo\t[Et til]", "Ana\t[Bilde]");
        var pdf = pdf(document);
        assertThat(words(pdf)).contains("Odda [Et kart] Fra 2024", "Mo [Et til]", "Ana [Bilde]");
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void losesNoTableAndNoPictureInAFootnote() {
        var note = """
                Ord[^1] og ord[^2].

                ![Et annet](picture:%1$s)

                [^1]: Tallene:

                    |Sted|Tonn|
                    |---|--:|
                    |Odda|12|
                    |Mo|7|

                    Fra registeret.
                [^2]: Se kartet.

                    ![Et kart](picture:%1$s "Fra 2024")
                """.formatted(SampleReport.PICTURE);
        var document =
                ReportDocument.of(of(section("Noter", Openness.OPEN, note)), SampleReport.facts(), Audience.EVERYBODY);
        assertThat(document.notes().stream().map(ReportDocumentTest::plain))
                .containsExactly(
                        "Tallene:/Sted · Tonn/Odda · 12/Mo · 7/Fra registeret.", "Se kartet. [Et kart] Fra 2024");
        assertThat(document.blocks())
                .filteredOn(Picture.class::isInstance)
                .singleElement()
                .satisfies(block -> assertThat(((Picture) block).caption()).isEqualTo("Figur 1"));
        assertThat(read(document)).contains("Odda · 12", "[Et kart] Fra 2024");
        var pdf = pdf(document);
        assertThat(words(pdf)).contains("Odda · 12", "[Et kart] Fra 2024");
        assertThat(Conformance.faults(pdf)).isEmpty();
    }

    @Test
    void opensNoPictureUntilItIsWritten() throws IOException {
        var opened = new AtomicInteger();
        var facts = SampleReport.facts();
        var counting = new ReportFacts(
                facts.group(),
                facts.receiver(),
                facts.mandate(),
                facts.standing(),
                facts.names(),
                picture -> {
                    opened.incrementAndGet();
                    return facts.pictures().open(picture);
                },
                facts.remarks(),
                facts.annexes(),
                facts.zone());
        var document = ReportDocument.of(SampleReport.content("nb"), counting, Audience.EVERYBODY);
        assertThat(opened).hasValue(0);
        assertThat(pdf(document)).isNotEmpty();
        assertThat(opened).hasPositiveValue();
    }

    @Test
    void saysOnItsTitlePageWhichRevisionItIsAndWhoApprovedIt() {
        var facts = document(Audience.EVERYBODY).facts();
        assertThat(facts.organisation()).isEqualTo("Ekspertgruppen for råvarer");
        assertThat(facts.kind()).isEqualTo("Notat 5");
        assertThat(facts.version()).isEqualTo("Versjon 3");
        assertThat(facts.hash()).startsWith("4e2ac07d");
        assertThat(facts.lines())
                .contains(
                        "Mandat: Ekspertgruppe om kritiske råvarer",
                        "Status: godkjent",
                        "Godkjent av ekspertgruppen 2. okt. 2026",
                        "Godkjent av styret 9. okt. 2026",
                        "Overlevert 12. okt. 2026",
                        "Publisert 20. okt. 2026");
    }

    @Test
    void saysFiguresWithTheirSourceAndInstant() {
        assertThat(read(document(Audience.EVERYBODY)))
                .contains(
                        "Møter som er holdt, til og med 1. sep. 2026", "Planen for mandatet", "28. sep. 2026 kl. 12.00")
                .containsPattern("\t1.204\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void keepsBothStandardsInEachLanguage(String language) {
        var document = ReportDocument.of(SampleReport.content(language), SampleReport.facts(), Audience.INSIDERS);
        assertThat(Conformance.faults(pdf(document))).isEmpty();
        assertThat(document.facts().language().getLanguage()).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenWithNothingInIt(Audience audience) throws IOException {
        var document = ReportDocument.of(of(), SampleReport.facts(), audience);
        assertThat(Conformance.faults(pdf(document))).isEmpty();
        assertThat(read(document)).contains("Svar");
    }

    private static Section section(String title, Openness openness, String text) {
        return new Section(
                new SectionId(SampleReport.id(title.hashCode())),
                1,
                title,
                text,
                "",
                List.of(),
                Classification.of(openness));
    }

    private static ReportContent of(Section... sections) {
        var like = SampleReport.content("nb");
        return new ReportContent(
                like.kind(),
                like.number(),
                like.title(),
                like.language(),
                "",
                List.of(sections),
                List.of(),
                List.of(),
                like.pictures(),
                List.of(),
                like.reply());
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

    private static String words(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words of the Word document. */
    private static String read(ExportDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            WordExport.write(document, out);
            try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                    var words = new XWPFWordExtractor(word)) {
                return words.getText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
