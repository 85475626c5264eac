package no.mandat.workflow.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfCheckTest {

    @ParameterizedTest(name = "all of it, where that took {0}: every {1}")
    @CsvSource({"PT0S, PT10M", "PT6S, PT10M", "PT7S, PT11M40S", "PT1M, PT1H40M", "PT14M24S, PT24H", "PT3H, PT24H"})
    void looksAtAllOfItAsOftenAsThatTakesAHundredthOfTheTime(Duration took, Duration every) {
        assertThat(SelfCheck.wholeEvery(took)).isEqualTo(every);
    }
}
