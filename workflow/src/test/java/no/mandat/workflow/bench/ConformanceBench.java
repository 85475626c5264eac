package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.mandat.workflow.export.Conformance;
import org.junit.jupiter.api.Test;

/**
 * Every PDF that was fetched from the running system, by veraPDF: PDF/UA-1 and PDF/A-2a. It needs no server; deploy/bench says in which
 * folder they are.
 */
class ConformanceBench {

    @Test
    void allKeepBothStandards() throws IOException {
        int right = 0;
        List<Path> all;
        try (var files = Files.list(Path.of(System.getProperty("mandat.documents")))) {
            all = files.sorted().toList();
        }
        assertThat(all).isNotEmpty();
        for (var file : all) {
            var faults = Conformance.faults(Files.readAllBytes(file));
            faults.forEach(fault -> System.err.println(file.getFileName() + ": " + fault));
            right += faults.isEmpty() ? 1 : 0;
        }
        Figures.count(
                "PDFs of the demo's mandates, their versions and public pages in three languages that veraPDF passes (PDF/UA-1, PDF/A-2a)",
                right,
                all.size());
    }
}
