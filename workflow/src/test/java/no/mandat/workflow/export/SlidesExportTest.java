package no.mandat.workflow.export;

import static no.mandat.workflow.export.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.mandat.workflow.export.ExportBlock.Item;
import no.mandat.workflow.export.ExportBlock.Paragraph;
import no.mandat.workflow.export.ExportBlock.Picture;
import no.mandat.workflow.export.ExportSlides.Look;
import no.mandat.workflow.export.ExportSlides.Slide;
import no.mandat.workflow.export.Inline.Link;
import no.mandat.workflow.export.Inline.Words;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SlidesExportTest {

    private static byte[] pptx(ExportBlock... blocks) {
        return pptx(new Slide(Look.PLAIN, "Tittel", List.of(blocks), List.of()));
    }

    private static byte[] pptx(Slide... slides) {
        var out = new ByteArrayOutputStream();
        try {
            SlidesExport.write(new ExportSlides(Samples.facts(Samples.NB), List.of(slides)), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static XMLSlideShow read(byte[] pptx) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(pptx));
    }

    private static String body(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(shape -> shape.getShapeName().equals("Text"))
                .map(shape -> ((XSLFTextShape) shape).getText())
                .collect(Collectors.joining());
    }

    @Test
    void splitsWhatIsTooLongAndLosesNoWord() throws IOException {
        var text = IntStream.range(0, 700).mapToObj(i -> "ord" + i).collect(Collectors.joining(" "));
        try (var slides = read(pptx(Paragraph.of(words(text))))) {
            var shown = slides.getSlides().subList(1, slides.getSlides().size());
            assertThat(shown).hasSizeGreaterThan(3);
            assertThat(shown.stream().map(XSLFSlide::getTitle))
                    .doesNotHaveDuplicates()
                    .startsWith("Tittel", "Tittel (2 av 5)");
            assertThat(shown)
                    .allSatisfy(slide -> assertThat(body(slide).length()).isLessThan(1300));
            assertThat(shown.stream().map(SlidesExportTest::body).collect(Collectors.joining(" ")))
                    .isEqualTo(text);
        }
    }

    @Test
    void putsNoMoreItemsOnASlideThanFit() throws IOException {
        var items = IntStream.range(0, 40)
                .mapToObj(i -> new Item(1 + i % 2, i % 3 == 0 ? i + 1 + "." : "", words("Punkt " + i)))
                .toArray(ExportBlock[]::new);
        try (var slides = read(pptx(items))) {
            var shown = slides.getSlides().subList(1, slides.getSlides().size());
            assertThat(shown)
                    .allSatisfy(slide -> assertThat(body(slide).lines().count()).isLessThanOrEqualTo(11));
            assertThat(shown.stream()
                            .mapToLong(slide -> body(slide).lines().count())
                            .sum())
                    .isEqualTo(40);
        }
    }

    @Test
    void aWordThatIsLongerThanASlideStandsOnOne() throws IOException {
        try (var slides = read(pptx(Paragraph.of(words("x".repeat(3000))), Paragraph.of(words("etter"))))) {
            assertThat(slides.getSlides().stream().map(SlidesExportTest::body)).contains("x".repeat(3000), "etter");
        }
    }

    @Test
    void showsAPictureOnASlideOfItsOwnInsideOfIt() throws IOException {
        var picture = Samples.picture("png");
        try (var slides = read(pptx(
                Paragraph.of(words("før")),
                new Picture(picture, "Et kart", "Figur"),
                new Picture(new ExportPicture("image/png", new byte[] {1}), "Ødelagt", ""),
                Paragraph.of(words("etter"))))) {
            assertThat(slides.getSlides()).hasSize(5);
            var shape = slides.getSlides().get(2).getShapes().stream()
                    .filter(XSLFPictureShape.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            assertThat(slides.getPageSize().getHeight())
                    .isGreaterThan(shape.getAnchor().getMaxY() + 30);
            assertThat(shape.getAnchor().getWidth() / shape.getAnchor().getHeight())
                    .isCloseTo(2, Offset.offset(0.01));
            assertThat(body(slides.getSlides().get(3))).isEqualTo("[Ødelagt]");
            assertThat(slides.getPictureData()).hasSize(1);
        }
    }

    @Test
    void takesNothingForMarkupAndLeadsWhereItsLinksLead() throws IOException {
        var typed = "<script>alert(1)</script> & \"' ]]> \u0000\u0007\uD800";
        var pptx = pptx(Paragraph.of(
                List.of(Words.plain(typed), new Link("https://example.org/\"><x>", List.of(Words.plain("lenke"))))));
        try (var slides = read(pptx)) {
            assertThat(body(slides.getSlides().get(1))).startsWith("<script>alert(1)</script> & \"' ]]> ");
        }
    }

    @Test
    void hangsTogether() throws Exception {
        var pptx = pptx(
                new Slide(Look.FOREMOST, "En", List.of(Paragraph.of(words("x"))), List.of("Sagt ved siden av")),
                new Slide(Look.PLAIN, "To", List.of(), List.of()));
        try (var zip = OPCPackage.open(new ByteArrayInputStream(pptx))) {
            for (var part : zip.getParts()) {
                assertThat(part.getContentType()).isNotEqualTo("application/xml");
                if (!part.isRelationshipPart()) {
                    for (var relation : part.getRelationships()) {
                        if (relation.getTargetMode() == TargetMode.INTERNAL) {
                            assertThat(part.getRelatedPart(relation)).isNotNull();
                        }
                    }
                }
            }
        }
        try (var slides = read(pptx)) {
            assertThat(slides.getSlides()).hasSize(3);
            assertThat(slides.getSlideMasters().getFirst().getSlideLayouts()).hasSize(3);
            assertThat(slides.getSlides().get(1).getNotes().getTextParagraphs().stream()
                            .flatMap(List::stream)
                            .map(paragraph -> paragraph.getText()))
                    .contains("Sagt ved siden av");
            assertThat(slides.getProperties().getCoreProperties().getTitle()).startsWith("Ekspertutvalg");
        }
    }

    @Test
    void givesTheSameBytesForTheSameSlides() {
        assertThat(pptx(Paragraph.of(words("x")))).isEqualTo(pptx(Paragraph.of(words("x"))));
    }
}
