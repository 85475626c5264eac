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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o'brien@eksempel.example",
                "o'brien' for key 'x",
                "'brien@eksempel.example\nO'",
                "o''brien'",
                "brien"
            })
    void aValueWithAnApostropheStaysOutOfTheLogToo(String value) {
        var refused = new SQLIntegrityConstraintViolationException(
                "(conn=7) Duplicate entry '%s' for key 'person_email_once'".formatted(value), "23000");

        var log = stackTrace(Faults.discreet(refused));

        assertThat(log).contains("Duplicate entry '…' for key '…'").doesNotContain("brien");
    }

    @Test
    void aLongTextStaysOutOfTheLogToo() {
        var fault = new IllegalStateException("could not execute ['" + "kari ''n''".repeat(20_000) + "'] 'x'");

        var log = stackTrace(Faults.discreet(fault));

        assertThat(log).contains("could not execute ['…'] '…'").doesNotContain("kari");
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
