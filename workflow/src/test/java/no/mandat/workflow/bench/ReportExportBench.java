package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports of a long report, in a JVM of their own with little memory. */
class ReportExportBench {

    private static final String MEMORY = "-Xmx256m";

    @TempDir
    Path folder;

    @Test
    void areWrittenInGoodTimeAndInLittleMemory() throws Exception {
        BigReport.draw(folder);
        var log = folder.resolve("log.txt");
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-Djava.awt.headless=true",
                        "-Dmandat.figures=" + Objects.requireNonNull(System.getProperty("mandat.figures")),
                        "-cp",
                        classes,
                        ReportExports.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(java.waitFor()).as(Files.readString(log)).isZero();
    }
}
