package no.mandat.workflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.mandat.workflow.export.SlidesExport;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;

class ReportSlidesTest {

    private static XMLSlideShow slides(String language, Audience audience) throws IOException {
        var out = new ByteArrayOutputStream();
        SlidesExport.write(ReportSlides.of(SampleReport.content(language), SampleReport.facts(), audience), out);
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
                            "Anbefaling 5.3",
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
                    .contains(
                            "Den som eier anlegget, har sjelden grunn til å sortere.",
                            "Svarer på punkt: 4.1",
                            "Registeret bør også omfatte gamle deponier.");
            assertThat(notes(slide(slides, "Sammendrag"))).isEmpty();
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
    void leaveOutWhatIsNotForEverybody() throws IOException {
        try (var slides = slides("nb", Audience.EVERYBODY)) {
            assertThat(slides.getSlides().stream().map(slide -> text(slide) + notes(slide)))
                    .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("hemmelig"))
                    .noneMatch(text -> text.contains("Forhandlinger"));
            assertThat(text(slide(slides, "Innhold"))).contains("Utelatt");
        }
        try (var slides = slides("nb", Audience.INSIDERS)) {
            assertThat(slides.getSlides().stream().map(ReportSlidesTest::title))
                    .contains("3 Forhandlinger med eierne", "Anbefaling 5.2");
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
