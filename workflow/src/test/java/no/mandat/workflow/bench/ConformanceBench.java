package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import no.mandat.workflow.export.Conformance;
import org.junit.jupiter.api.Test;

/**
 * Every PDF that was fetched from the running system, and a long one, by veraPDF: PDF/UA-1 and PDF/A-2a. It needs no server; deploy/bench says in which
 * folder they are.
 */
class ConformanceBench {

    @Test
    void allKeepBothStandards() throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (var files = Files.list(Path.of(System.getProperty("mandat.documents")))) {
            for (var file : files.toList()) {
                all.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        assertThat(all).isNotEmpty();
        all.put("sixty-pages.pdf", LongMandate.pdf());
        int right = 0;
        for (var file : all.entrySet()) {
            var faults = Conformance.faults(file.getValue());
            // Into the bench's log, which is kept where a figure is short.
            faults.forEach(fault -> System.err.println(file.getKey() + ": " + fault));
            right += faults.isEmpty() ? 1 : 0;
        }
        Figures.count(
                "PDFs of the demo's mandates, their versions and public pages in three languages, and of 60 pages, that veraPDF passes (PDF/UA-1, PDF/A-2a)",
                right,
                all.size());
    }
}
