package no.mandat.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import no.mandat.workflow.notification.Post;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.Test;

/**
 * Writes the archive into which deploy/bench casts positions and calls meetings from outside: the use cases, with a door for the load. Its
 * mail goes to the mail server of the bench, and not to the one of the tests, which wants the same port.
 */
class CastingArchive {

    @Test
    void isWritten() {
        var file = Path.of(System.getProperty("mandat.archive"));
        InServer.application()
                .addPackages(true, "no.mandat.load")
                .deleteClass(Post.class)
                .as(ZipExporter.class)
                .exportTo(file.toFile(), true);
        assertThat(file).isNotEmptyFile();
    }
}
