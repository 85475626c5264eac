package no.mandat.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.HeuristicMixedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void theLogHoldsWhereItHappenedAndNothingThatTheDatabaseQuotes() {
        var refused = new SQLIntegrityConstraintViolationException(
                "Duplicate entry 'kari@eksempel.example' for key 'person_email_once'", "23000");
        var fault = new IllegalStateException("could not execute ['O''Hara' and 'x']", refused);

        var log = stackTrace(Faults.discreet(fault));

        assertThat(log)
                .contains(
                        "java.lang.IllegalStateException",
                        "Caused by: java.sql.SQLIntegrityConstraintViolationException: Duplicate entry '…' for key '…'",
                        "FaultsTest.theLogHolds")
                .doesNotContain("kari", "O''Hara");
    }

    @Test
    void aLostConnectionIsAnOutageAndARefusedStatementIsNone() {
        assertThat(Faults.isOutage(new IllegalStateException(new SQLException("gone", "08S01"))))
                .isTrue();
        assertThat(Faults.isOutage(new IllegalStateException(new SQLException("too long", "22001"))))
                .isFalse();
        assertThat(Faults.isOutage(new IllegalStateException("none"))).isFalse();
    }

    @Test
    void aDatabaseThatGoesWhileItIsToKeepSomethingIsAnOutage() {
        assertThat(Faults.isOutage(new IllegalStateException(new HeuristicMixedException())))
                .isTrue();
    }

    @Test
    void aFullDiskIsAnOutageWhereverItIs() {
        assertThat(Faults.isOutage(
                        new UncheckedIOException(new FileSystemException("/a", null, "No space left on device"))))
                .isTrue();
        assertThat(Faults.isOutage(new IOException("broken pipe"))).isFalse();
        for (int code : new int[] {1021, 1026, 1114, 1205}) {
            assertThat(Faults.isOutage(new IllegalStateException(new SQLException("full", "HY000", code))))
                    .as("%d", code)
                    .isTrue();
        }
    }

    private static String stackTrace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
