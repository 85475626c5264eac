package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.Test;

/** Writes the archive into which deploy/bench casts positions from outside: the use cases, with a door for the load. */
class CastingArchive {

    @Test
    void isWritten() {
        var file = Path.of(System.getProperty("mandat.archive"));
        InServer.application()
                .addPackages(true, "no.mandat.load")
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
        assertThat(file).isNotEmptyFile();
    }
}
