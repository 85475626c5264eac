package no.mandat.workflow.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out on the telephone is written as it is heard. */
class ReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-0042", "20260042", " 2026 0042 ", "2026 – 00 42", "2026\u00a00042", "2026-42", "2026-00042"
            })
    void isHeardWithOrWithoutBlanksAndDashes(String words) {
        assertThat(Reference.heard(words)).contains("2026-0042");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026", "2026-", "Fjord 2026", "B-2026-0042", "2026-0042 AS", "20260000000000000000042"})
    void isNothingElse(String words) {
        assertThat(Reference.heard(words)).isEmpty();
    }

    @Test
    void growsWithItsNumber() {
        assertThat(Reference.of(2026, 7)).isEqualTo("2026-0007");
        assertThat(Reference.of(2026, 123_456)).isEqualTo("2026-123456");
        assertThat(Reference.heard("2026-123456")).contains("2026-123456");
    }
}
