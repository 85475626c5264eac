package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import no.mandat.workflow.export.PdfPages;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports of a long report, in a JVM of their own with little memory. */
class ReportExportBench {

    @TempDir
    Path folder;

    @Test
    void areWrittenInGoodTimeAndInLittleMemory() throws Exception {
        BigReport.draw(folder);
        LittleJvm.run(ReportExports.class, folder);
        holdAllOfIt();
    }

    /** A short file is soon written. */
    private void holdAllOfIt() throws Exception {
        var pages = PdfPages.of(folder.resolve("report.pdf"));
        Figures.atLeast("Pages of that PDF", pages.count(), BigReport.PAGES);
        assertThat(pages.count()).isGreaterThanOrEqualTo(BigReport.PAGES);
        assertThat(pages.first()).doesNotContain(PdfPages.tooMuch(Words.BOKMAL));
        assertThat(pages.last()).contains("4." + BigReport.CLAUSES);
        assertThat(parts("report.docx", "word/media/")).isEqualTo(BigReport.PICTURES);
        assertThat(parts("report.pptx", "ppt/slides/slide")).isGreaterThan(BigReport.CHAPTERS);
    }

    private long parts(String file, String begin) throws IOException {
        try (var zip = new ZipFile(folder.resolve(file).toFile())) {
            return zip.stream().filter(part -> part.getName().startsWith(begin)).count();
        }
    }
}
