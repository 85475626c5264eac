package no.mandat.workflow.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunningJobTest {

    @ParameterizedTest
    @CsvSource({"0, PT1S", "1, PT2S", "5, PT32S", "11, PT34M8S", "12, PT1H", "13, PT1H", "100000, PT1H"})
    void waitsLongerAfterEachFailureAndAnHourAtMost(int failures, Duration pause) {
        assertThat(new RunningJob("test", "key", failures, 1).pause()).isEqualTo(pause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mail", "mail.", ".send", "mail send", "mail\nsend", "mail.send2"})
    void refusesOddNamesOfKinds(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobKind(name));
    }

    @Test
    void refusesLongNamesOfKinds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JobKind("a".repeat(61)));
    }

    @Test
    void saysOfAFaultWhereItWasAndNotWhatItSays() {
        var fault = new IllegalStateException("Kari", new IllegalArgumentException("kari@test.mandat.example"));

        assertThat(FaultWords.of(fault))
                .contains("IllegalStateException at ", "RunningJobTest.java", "by java.lang.IllegalArgumentException")
                .doesNotContainIgnoringCase("kari");
    }
}
