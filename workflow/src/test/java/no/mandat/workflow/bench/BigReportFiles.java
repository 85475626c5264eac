package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.mandat.domain.deliverable.ReportContent;
import no.mandat.workflow.export.WordExport;
import no.mandat.workflow.report.Audience;
import no.mandat.workflow.report.ReportDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes what deploy/bench takes into a deliverable by its import: the texts of the big report with its pictures, as files in Word. Two,
 * for one file would be larger than what is taken.
 */
class BigReportFiles {

    private static final int FILES = 2;
    private static final long MOST = 25L * 1024 * 1024;

    @TempDir
    Path pictures;

    @Test
    void areWritten() throws Exception {
        var folder = Files.createDirectories(Path.of(System.getProperty("mandat.report")));
        BigReport.draw(pictures);
        var sections = BigReport.content().sections();
        int each = sections.size() / FILES;
        for (int i = 0; i < FILES; i++) {
            var file = folder.resolve("part-" + (i + 1) + ".docx");
            var content = of(sections.subList(i * each, (i + 1) * each));
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                WordExport.write(ReportDocument.of(content, BigReport.textFacts(pictures), Audience.EVERYBODY), out);
            }
            assertThat(file).isNotEmptyFile();
            assertThat(Files.size(file)).isLessThan(MOST);
        }
    }

    /** Of some sections, without what is no text. */
    private static ReportContent of(List<ReportContent.Section> sections) {
        var whole = BigReport.content();
        return new ReportContent(
                whole.kind(),
                whole.number(),
                whole.title(),
                whole.language(),
                "",
                sections,
                List.of(),
                List.of(),
                whole.pictures(),
                whole.figures(),
                null);
    }
}
