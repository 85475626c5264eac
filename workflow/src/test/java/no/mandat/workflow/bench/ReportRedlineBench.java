package no.mandat.workflow.bench;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed between two revisions of a long report, in a JVM of its own with little memory. */
class ReportRedlineBench {

    @TempDir
    Path folder;

    @Test
    void isThereInGoodTime() throws Exception {
        LittleJvm.run(ReportRedlines.class, folder);
    }
}
