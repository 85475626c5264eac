package no.mandat.workflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A JVM with little memory, in which nothing runs but what is measured. */
final class LittleJvm {

    private static final String MEMORY = "-Xmx256m";

    private LittleJvm() {}

    /** Runs a class that writes figures, to its end; its argument is the folder, in which its log is left as well. */
    static void run(Class<?> measured, Path folder) throws Exception {
        var log = folder.resolve("log.txt");
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-Djava.awt.headless=true",
                        "-Dmandat.figures=" + Objects.requireNonNull(System.getProperty("mandat.figures")),
                        "-cp",
                        classes,
                        measured.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(java.waitFor()).as(Files.readString(log)).isZero();
    }
}
