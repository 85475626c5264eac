package no.mandat.workflow.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.mandat.workflow.export.PdfExport;
import no.mandat.workflow.export.SlidesExport;
import no.mandat.workflow.export.WordExport;
import org.junit.jupiter.api.Test;

/** Leaves the files of the sample report where they are asked for; {@code deploy/check-exports} does. */
class ReportFiles {

    private static final String FOLDER = System.getProperty("mandat.exports", "target/exports");

    @Test
    void areLeft() throws IOException {
        var content = SampleReport.content("nb");
        var facts = SampleReport.facts();
        var folder = Files.createDirectories(Path.of(FOLDER));
        var document = ReportDocument.of(content, facts, Audience.INSIDERS);
        try (var word = Files.newOutputStream(folder.resolve("report.docx"))) {
            WordExport.write(document, word);
        }
        try (var pdf = Files.newOutputStream(folder.resolve("report.pdf"))) {
            PdfExport.write(document, pdf);
        }
        try (var slides = Files.newOutputStream(folder.resolve("report.pptx"))) {
            SlidesExport.write(ReportSlides.of(content, facts, Audience.INSIDERS), slides);
        }
    }
}
