package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.PdfPages;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportDocument;
import no.mandat.workflow.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigReportTest {

    @TempDir
    Path folder;

    @Test
    void isAPdfOfAllItsPagesWithItsAnnex() throws Exception {
        BigReport.draw(folder);
        var out = new ByteArrayOutputStream();
        PdfExport.write(ReportDocument.of(BigReport.content(), BigReport.facts(folder), Audience.EVERYBODY), out);
        var pages = PdfPages.of(out.toByteArray());
        assertThat(pages.count()).isGreaterThanOrEqualTo(BigReport.PAGES);
        assertThat(pages.first()).doesNotContain(PdfPages.tooMuch(Words.BOKMAL));
        assertThat(pages.last()).contains("4." + BigReport.CLAUSES);
    }
}
