package no.mandat.workflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Objection;
import no.mandat.domain.deliverable.ReportContent.Reply;
import no.mandat.domain.deliverable.ReportContent.Signatory;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.PersonId;
import no.mandat.workflow.export.ExportSlides;
import no.mandat.workflow.export.SlidesExport;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

class ReportSlidesTest {

    private static XMLSlideShow slides(String language, Audience audience) throws IOException {
        return read(ReportSlides.of(SampleReport.content(language), SampleReport.facts(), audience));
    }

    private static XMLSlideShow read(ExportSlides slides) throws IOException {
        var out = new ByteArrayOutputStream();
        SlidesExport.write(slides, out);
        return new XMLSlideShow(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String title(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(shape -> shape.getShapeName().equals("Title"))
                .map(shape -> ((XSLFTextShape) shape))
                .filter(shape -> shape.getPlaceholder() == Placeholder.TITLE
                        || shape.getPlaceholder() == Placeholder.CENTERED_TITLE)
                .map(XSLFTextShape::getText)
                .findFirst()
                .orElseThrow();
    }

    private static String text(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(shape -> ((XSLFTextShape) shape).getText())
                .collect(Collectors.joining("\n"));
    }

    private static XSLFSlide slide(XMLSlideShow slides, String title) {
        return slides.getSlides().stream()
                .filter(one -> title(one).equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String notes(XSLFSlide slide) {
        return slide.getNotes() == null
                ? ""
                : slide.getNotes().getTextParagraphs().stream()
                        .flatMap(List::stream)
                        .map(paragraph -> paragraph.getText())
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void showSummariesRecommendationsAndWhichRevisionItIs() throws IOException {
        try (var slides = slides("nb", Audience.EVERYBODY)) {
            assertThat(slides.getSlides().stream().map(ReportSlidesTest::title))
                    .containsExactly(
                            "Biprodukter som råstoffkilde",
                            "Innhold",
                            "Sammendrag",
                            "1 Hvorfor nå",
                            "1 Hvorfor nå (2 av 2)",
                            "2 Hva som går tapt",
                            "Anbefaling 5.1",
                            "Dissens fra Tor Vikan og Liv Sandmo",
                            "Anbefaling 5.3",
                            "Særmerknad fra Tor Vikan",
                            "Innvendinger fra Styret for råvarer",
                            "Svar til Styret for råvarer",
                            "Merknader",
                            "Om denne versjonen");
            assertThat(text(slide(slides, "Anbefaling 5.1")))
                    .contains("åpent register", "Rettet til: Miljømyndighetene", "Dissens fra Tor Vikan og Liv Sandmo");
            assertThat(text(slide(slides, "Om denne versjonen")))
                    .contains(
                            "Versjon 3",
                            "9. okt. 2026",
                            "Godkjent av styret 9. okt. 2026",
                            SampleReport.facts().standing().hash());
            assertThat(slides.getSlides())
                    .allSatisfy(slide -> assertThat(text(slide)).contains("Versjon 3 · fingeravtrykk 4e2ac07d"));
        }
    }

    @Test
    void carryTheRationaleAsNotes() throws IOException {
        try (var slides = slides("nb", Audience.EVERYBODY)) {
            assertThat(notes(slide(slides, "Anbefaling 5.1")))
                    .contains("Den som eier anlegget, har sjelden grunn til å sortere.", "Svarer på punkt: 4.1");
            assertThat(notes(slide(slides, "Sammendrag"))).isEmpty();
        }
    }

    @Test
    void sayEachDissentInItsOwnWordsAndToWhatItIs() throws IOException {
        try (var slides = slides("nb", Audience.EVERYBODY)) {
            var toOne = slide(slides, "Dissens fra Tor Vikan og Liv Sandmo");
            assertThat(text(toOne)).contains("Til anbefaling 5.1", "Registeret bør også omfatte gamle deponier.");
            assertThat(notes(toOne))
                    .contains(
                            "Registeret bør også omfatte gamle deponier.",
                            "Signert: Tor Vikan (28. sep. 2026) og Liv Sandmo (28. sep. 2026)");
            assertThat(text(slide(slides, "Særmerknad fra Tor Vikan")))
                    .contains("Til hele teksten", "Tiden var for knapp.")
                    .doesNotContain("Hele teksten står i notatene.");
        }
    }

    @Test
    void sayWhatTheBoardObjectedAndWhatTheGroupAnswers() throws IOException {
        try (var slides = slides("nb", Audience.EVERYBODY)) {
            assertThat(text(slide(slides, "Innvendinger fra Styret for råvarer")))
                    .contains("Innvending fra Jonas Ekre", "Et meldekrav rammer de minste.", "Løses av: tre års frist");
            assertThat(text(slide(slides, "Svar til Styret for råvarer")))
                    .contains("Gruppen holder fast ved teksten. Se kapitlet (avsnitt 2).");
            assertThat(text(slide(slides, "Merknader"))).contains("Merknad fra Amir Solvang, styret", "Godt arbeid.");
        }
    }

    @Test
    void beginWhatIsLongAndSayAllOfItInTheNotes() throws IOException {
        var text = IntStream.range(0, 300).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
        var like = SampleReport.content("nb");
        var names = List.of("Ada Lie", "Bo Nes", "Eli Vik", "Fred Aas");
        var dissent = new Dissent(
                new DissentId(SampleReport.id(33)),
                DissentKind.DISSENT,
                null,
                "- Kort\n\n" + text + "\n\nSist.",
                names.stream()
                        .map(name -> new Signatory(
                                new PersonId(SampleReport.id(name.hashCode())),
                                name,
                                Instant.parse("2026-09-28T10:00:00Z")))
                        .toList());
        var content = new ReportContent(
                like.kind(),
                like.number(),
                like.title(),
                like.language(),
                "",
                List.of(),
                List.of(),
                List.of(dissent),
                List.of(),
                List.of(),
                new Reply("Styret", List.of(new Objection("Jonas Ekre", text, "tre års frist")), text));
        try (var slides = read(ReportSlides.of(content, SampleReport.facts(), Audience.EVERYBODY))) {
            var shown = slide(slides, "Dissens fra Ada Lie, Bo Nes og 2 andre");
            assertThat(text(shown))
                    .contains(
                            "Dissens fra Ada Lie, Bo Nes, Eli Vik og Fred Aas",
                            "Kort",
                            "ord90 ",
                            " …",
                            "Hele teksten står i notatene.")
                    .doesNotContain("ord150", "Sist.");
            assertThat(notes(shown)).contains("– Kort", text, "Sist.");
            var objected = slide(slides, "Innvendinger fra Styret");
            assertThat(text(objected)).contains("ord90 ", " …").doesNotContain("ord150");
            assertThat(notes(objected)).contains("Innvending fra Jonas Ekre:", text, "Løses av: tre års frist");
            var reply = slide(slides, "Svar til Styret");
            assertThat(text(reply)).contains("Hele teksten står i notatene.").doesNotContain("ord150");
            assertThat(notes(reply)).isEqualTo(text);
        }
    }

    @Test
    void tellOfEachPictureWhatItShows() throws IOException {
        try (var slides = slides("nb", Audience.EVERYBODY)) {
            assertThat(slides.getSlides().stream()
                            .flatMap(slide -> slide.getShapes().stream())
                            .filter(XSLFPictureShape.class::isInstance)
                            .map(shape -> ((XSLFPictureShape) shape).getXmlObject()))
                    .singleElement()
                    .satisfies(picture -> assertThat(picture.toString()).contains("descr=\"Et kart\""));
        }
    }

    @Test
    void writeOfAPictureInACellWhatItShowsAndWhatStandsBelowIt() throws IOException {
        var like = SampleReport.content("nb");
        var summary =
                "|Sted|Kart|\n|---|---|\n|Odda|![Et kart](picture:%s \"Fra 2024\")|".formatted(SampleReport.PICTURE);
        var first = like.sections().getFirst();
        var content = new ReportContent(
                like.kind(),
                like.number(),
                like.title(),
                like.language(),
                "",
                List.of(new ReportContent.Section(
                        first.id(), 1, "Steder", "", summary, List.of(), first.classification())),
                List.of(),
                List.of(),
                like.pictures(),
                List.of(),
                null);
        try (var slides = read(ReportSlides.of(content, SampleReport.facts(), Audience.EVERYBODY))) {
            assertThat(slides.getSlides().stream().map(slide -> text(slide)))
                    .anyMatch(text -> text.contains("[Et kart] Fra 2024"));
        }
    }

    @Test
    void leaveOutWhatIsNotForEverybody() throws IOException {
        try (var slides = slides("nb", Audience.EVERYBODY)) {
            assertThat(slides.getSlides().stream().map(slide -> text(slide) + notes(slide)))
                    .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("hemmelig"))
                    .noneMatch(text -> text.contains("Forhandlinger") || text.contains("Nils Fjelde"));
            assertThat(text(slide(slides, "Innhold"))).contains("Utelatt");
        }
        try (var slides = slides("nb", Audience.INSIDERS)) {
            assertThat(slides.getSlides().stream().map(ReportSlidesTest::title))
                    .contains("3 Forhandlinger med eierne", "Anbefaling 5.2", "Dissens fra Nils Fjelde");
            assertThat(text(slide(slides, "Dissens fra Nils Fjelde")))
                    .contains("Til anbefaling 5.2", "Hemmelig dissens.");
        }
    }

    @Test
    void speakTheirLanguage() throws IOException {
        try (var slides = slides("nn", Audience.EVERYBODY)) {
            assertThat(slides.getSlides().stream().map(ReportSlidesTest::title)).contains("Tilråding 5.1", "Samandrag");
            assertThat(slides.getSlides())
                    .allSatisfy(slide -> assertThat(slide.getXmlObject().toString())
                            .contains("lang=\"nn-NO\"")
                            .doesNotContain("lang=\"nb-NO\"", "lang=\"en"));
        }
    }
}
