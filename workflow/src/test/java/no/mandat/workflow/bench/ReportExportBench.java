package no.mandat.workflow.bench;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exports of a long report, in a JVM of their own with little memory. */
class ReportExportBench {

    @TempDir
    Path folder;

    @Test
    void areWrittenInGoodTimeAndInLittleMemory() throws Exception {
        BigReport.draw(folder);
        LittleJvm.run(ReportExports.class, folder);
    }
}
