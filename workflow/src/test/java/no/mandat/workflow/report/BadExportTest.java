package no.mandat.workflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import no.mandat.domain.deliverable.DissentKind;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.domain.deliverable.ReportContent.Dissent;
import no.mandat.domain.deliverable.ReportContent.Section;
import no.mandat.domain.document.Classification;
import no.mandat.domain.document.Openness;
import no.mandat.domain.shared.DissentId;
import no.mandat.domain.shared.SectionId;
import no.mandat.workflow.export.ExportDocument;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.PdfPages;
import no.mandat.workflow.export.SlidesExport;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.text.BadReportTest;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody types or pastes leaves as a file of each kind within a minute. */
class BadExportTest {

    /** Of the processor, whose seconds are longer when others use its memory: half of them is what the longest paragraph takes alone. */
    private static final Duration SECONDS = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** No file of one bad text is larger than this. */
    private static final long MOST = 100_000_000;

    private static final int PAGES = 500;

    @ParameterizedTest
    @MethodSource("no.mandat.workflow.text.BadReportTest#texts")
    void leavesAsPdf(BadReportTest.Bad bad) {
        leaves(out -> PdfExport.write(document(content(bad.text())), out));
    }

    @ParameterizedTest
    @MethodSource("no.mandat.workflow.text.BadReportTest#texts")
    void leavesAsWord(BadReportTest.Bad bad) {
        leaves(out -> WordExport.write(document(content(bad.text())), out));
    }

    @ParameterizedTest
    @MethodSource("no.mandat.workflow.text.BadReportTest#texts")
    void leavesAsSlides(BadReportTest.Bad bad) {
        leaves(out -> SlidesExport.write(
                ReportSlides.of(content(bad.text()), SampleReport.facts(), Audience.EVERYBODY), out));
    }

    @Test
    void leavesWithFiveHundredPages() throws IOException {
        var page = ("Slagg, støv og slam fra norske smelteverk inneholder metaller som Europa mangler. ".repeat(8)
                        + "\n\n")
                .repeat(4);
        var report = content(
                IntStream.range(0, PAGES).mapToObj(i -> section(i, page)).toList(), "");
        var pdf = new ByteArrayOutputStream();
        leaves(out -> {
            PdfExport.write(document(report), pdf);
            pdf.writeTo(out);
        });
        var pages = PdfPages.of(pdf.toByteArray());
        assertThat(pages.count()).isGreaterThanOrEqualTo(PAGES);
        assertThat(pages.first()).doesNotContain(PdfPages.tooMuch(Words.BOKMAL));
        leaves(out -> WordExport.write(document(report), out));
        leaves(out -> SlidesExport.write(ReportSlides.of(report, SampleReport.facts(), Audience.EVERYBODY), out));
    }

    private interface Format {

        void write(OutputStream out) throws IOException;
    }

    private static void leaves(Format format) {
        assertTimeoutPreemptively(PATIENCE, () -> {
            var clock = ManagementFactory.getThreadMXBean();
            long before = clock.getCurrentThreadCpuTime();
            var out = new Counting();
            format.write(out);
            assertThat(out.size).isBetween(1_000L, MOST);
            assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before))
                    .isLessThan(SECONDS);
        });
    }

    private static ExportDocument document(ReportContent content) {
        return ReportDocument.of(content, SampleReport.facts(), Audience.EVERYBODY);
    }

    private static ReportContent content(String text) {
        return content(List.of(section(0, text)), text);
    }

    private static Section section(int no, String text) {
        return new Section(
                new SectionId(SampleReport.id(1_000 + no)),
                1,
                "Kapittel " + no,
                text,
                text.substring(0, Math.min(text.length(), 200_000)),
                List.of(),
                Classification.of(Openness.OPEN));
    }

    /** All that is written in Markdown says the text. */
    private static ReportContent content(List<Section> sections, String text) {
        var like = SampleReport.content("nb");
        return new ReportContent(
                like.kind(),
                like.number(),
                like.title(),
                like.language(),
                "",
                sections,
                List.of(),
                List.of(new Dissent(new DissentId(SampleReport.id(34)), DissentKind.DISSENT, null, text, List.of())),
                List.of(),
                List.of(),
                null);
    }

    private static final class Counting extends OutputStream {

        private long size;

        @Override
        public void write(int one) {
            size++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            size += length;
        }
    }
}
